// tries: reads what the gate has cleared

import Vault

func text(_ cleared: Cleared<ReleasedItem>) -> String {
    cleared.value.text
}
