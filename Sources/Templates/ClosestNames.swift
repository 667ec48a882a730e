/// The names that a person who wrote `name` may have meant: the few nearest ones if there are many, all if there are
/// few.
func closest(to name: String, among names: [String]) -> [String] {
    if names.count <= 12 { return names.sorted() }
    let ranked = names.map { (distance: editDistance(name, $0), name: $0) }
    return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// The number of bytes to insert, remove or replace to turn one text into the other.
private func editDistance(_ left: String, _ right: String) -> Int {
    let right = Array(right.utf8)
    var row = Array(0...right.count)
    for (index, byte) in left.utf8.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in 1..<row.count {
            let replaced = diagonal + (byte == right[column - 1] ? 0 : 1)
            diagonal = row[column]
            row[column] = min(replaced, row[column] + 1, row[column - 1] + 1)
        }
    }
    return row[right.count]
}
