import Synchronization
import Testing
import Workers

@Suite("Work on several cores") struct WorkersTests {
    @Test("the results are in their order, whoever made them", arguments: [1, 2, 3, 16], [0, 1, 2, 1_000])
    func order(workers: Int, count: Int) {
        // The first ones take longest.
        let results = Workers(workers).results(of: count) { number in
            (0..<(count - number) * 10).reduce(number) { $0 ^ $1 ^ $1 }
        }
        #expect(results == Array(0..<count))
    }

    @Test("everything is made once", arguments: [1, 2, 7])
    func once(workers: Int) {
        let made = Mutex<[Int]>([])
        _ = Workers(workers).results(of: 500) { number in made.withLock { $0.append(number) } }
        #expect(made.withLock { $0.sorted() } == Array(0..<500))
    }

    @Test("somebody always works") func all() { #expect(Workers.all.count >= 1) }
}
