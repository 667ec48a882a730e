/// What stands on which side of the wall.
enum Boundary {
    /// The targets that may read what is confidential. Every other target that is not a test is on the public side.
    static let confidential: Set = [
        "Vault", "Clearing", "Clearance", "Importing", "LeakScan", "Releasing", "Sanitizing",
    ]

    /// What every Swift target is compiled with.
    static let settingsOfAll: Set = [
        "swiftLanguageMode 6", "enableUpcomingFeature ExistentialAny", "enableUpcomingFeature MemberImportVisibility",
        "enableUpcomingFeature InternalImportsByDefault",
    ]

    /// What the confidential side is compiled with besides: no pointer looks into a sealed value.
    static let settingsOfConfidential: Set = ["strictMemorySafety", "treatWarning StrictMemorySafety error"]

    /// What single targets are compiled with besides.
    static let settingsOfSome: [String: Set] = [
        "LeakScan": ["unsafeFlags -O"],
        "PublicRecord": forTests, "Publishing": forTests, "Search": forTests, "Serving": forTests, "Site": forTests,
    ]
    /// Lets tests look into a module. None of the confidential side is compiled with it.
    private static let forTests: Set = ["unsafeFlags -enable-testing"]
}
