/// The text of one template file, under the name by which other templates call it.
public struct TemplateSource: Sendable {
    /// The name that `{{> name}}`, `{{< name}}` and `TemplateLibrary.compile` use, such as `page` or `parts/head`.
    public let name: String
    /// The path of the file, for diagnostics.
    public let path: String
    /// The whole text of the file.
    public let text: String

    /// A template that was read from `path`.
    public init(name: String, path: String, text: String) {
        self.name = name
        self.path = path
        self.text = text
    }
}
