/// Where a site will stand: the beginning of all permanent addresses, of `sitemap.xml` and of the configurations of servers.
public enum BaseAddress {
    /// For messages.
    public static let expected = "an address such as https://review.example.org, without a final slash"

    /// Whether it is a scheme, a host, perhaps a port, and a path of plain names: it goes into files of several formats as it is.
    public static func isValid(_ address: String) -> Bool {
        let pattern = /https?:\/\/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:\/[\w~-][\w.~-]*)*/
        return address.utf8.allSatisfy { $0 < 0x80 } && address.wholeMatch(of: pattern) != nil
    }
}
