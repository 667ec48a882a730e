// tries: does with a released item what the other snippets try with an archive

import Vault

func keep<Value>(_ value: Value) {}

func everything(_ item: ReleasedItem) -> () -> Int {
    print(item)
    dump(item)
    _ = Mirror(reflecting: item)
    _ = String(describing: item) + "\(item)"
    keep(copy item)
    let any: Any = item
    keep([any])
    keep(["item": item])
    return { item.text.count }
}
