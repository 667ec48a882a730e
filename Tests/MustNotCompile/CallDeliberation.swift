// tries: asks the gate's own parts for the words of an item
// expected: cannot find 'Deliberation' in scope

import Mechanism
import Vault

func attempt(_ archive: borrowing Archive, asAt day: CalendarDate) {
    _ = Deliberation(archive, asAt: day)
}
