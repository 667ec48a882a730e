import CLibFuzzer
import Foundation
import FuzzReaders

// Fuzz list
// Fuzz seeds READER FOLDER DICTIONARY    writes the sound inputs and the words of the format
// Fuzz run READER [arguments of libFuzzer]

/// Goes on with what libFuzzer makes up. A promise that is broken ends the process, so that libFuzzer keeps the input.
@MainActor func run(_ reader: FuzzReader, _ arguments: [String]) -> CInt {
    chosen = reader
    var words = (["Fuzz"] + arguments).map { strdup($0) } + [nil]
    var count = CInt(words.count - 1)
    return words.withUnsafeMutableBufferPointer { words in
        var start = words.baseAddress
        return LLVMFuzzerRunDriver(&count, &start) { bytes, size in
            do { try chosen?.check(Array(UnsafeBufferPointer(start: bytes, count: size))) } catch {
                fatalError("\(error)")
            }
            return 0
        }
    }
}

/// The reader of this process: the function that libFuzzer calls can't hold one.
nonisolated(unsafe) var chosen: FuzzReader?

func writeSeeds(of reader: FuzzReader, to folder: URL, dictionary: URL) throws {
    for (number, seed) in try (reader.seeds() + reader.found()).enumerated() {
        try Data(seed).write(to: folder.appending(path: "seed-\(number)"))
    }
    let lines = reader.pieces.map { piece in
        "\"" + piece.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\"\n"
    }
    try Data(lines.joined().utf8).write(to: dictionary)
}

let arguments = CommandLine.arguments.dropFirst()
let reader = FuzzReader.all.first { $0.name == arguments.dropFirst().first }
switch (arguments.first, reader, Array(arguments.dropFirst(2))) {
case ("list", _, _): for reader in FuzzReader.all { print(reader) }
case ("seeds", let reader?, let paths) where paths.count == 2:
    try writeSeeds(of: reader, to: URL(filePath: paths[0]), dictionary: URL(filePath: paths[1]))
case ("run", let reader?, let rest): exit(run(reader, rest))
case _:
    print("usage: Fuzz list | seeds READER FOLDER DICTIONARY | run READER [ARGUMENTS]")
    exit(64)
}
