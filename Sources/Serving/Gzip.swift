internal import CZlib

/// The bytes compressed with zlib in the format gzip, quickly rather than well, or nil when that fails.
func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard mechsite_begin_gzip(&stream, 3) == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var compressed = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
    var input = bytes
    let result = input.withUnsafeMutableBufferPointer { input in
        compressed.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            return deflate(&stream, Z_FINISH)
        }
    }
    guard result == Z_STREAM_END else { return nil }
    compressed.removeLast(compressed.count - Int(stream.total_out))
    return compressed
}
