internal import Synchronization
internal import Templates

/// The links in the frame that are the same on all pages of one folder: those of the main navigation and of the foot.
struct FrameLinks {
    let navigation: [View]
    let footer: [View]
}

/// The links of the frames that were asked for, in one language. A site has few folders and thousands of pages in each.
final class FrameLinksByFolder: Sendable {
    /// What the links of a page depend on: the way to the root, what stands out in the navigation, and whether that is the page.
    struct Key: Hashable {
        let wayToRoot: String
        let section: NavigationItem?
        let current: NavigationItem?
    }

    private let known = Mutex<[Key: FrameLinks]>([:])

    /// The links for a key, made by `make` if nobody has asked for them before.
    func links(for key: Key, _ make: () -> FrameLinks) -> FrameLinks {
        if let links = known.withLock({ $0[key] }) { return links }
        let made = make()
        known.withLock { $0[key] = made }
        return made
    }
}
