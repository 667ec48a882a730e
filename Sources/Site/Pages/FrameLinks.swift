internal import Templates

/// The links in the frame that are the same on all pages of one folder: those of the main navigation and of the foot.
struct FrameLinks {
    let navigation: [View]
    let footer: [View]

    /// What the links of a page depend on: the way to the root, what stands out in the navigation, and whether that is the page.
    /// A site has few folders and thousands of pages in each.
    struct Key: Hashable {
        let wayToRoot: String
        let section: NavigationItem?
        let current: NavigationItem?
    }
}
