// tries: lends an archive to the gate twice, then lets go of it

import Mechanism
import Vault

func keep(_ archive: consuming Archive) {}

func publishedCounts(_ archive: consuming Archive, on first: CalendarDate, and second: CalendarDate) -> [Int] {
    let counts = [Gate.clear(archive, asAt: first).items.count, Gate.clear(archive, asAt: second).items.count]
    keep(archive)
    return counts
}
