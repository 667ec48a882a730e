/// Looks through every object of a PDF as it came: for what makes it more than pages to be read, and for what will be dropped.
///
/// Every dictionary counts, whether something refers to it or not.
struct PDFInspection {
    /// Why the file is refused, each reason once, in the order of their declaration.
    var reasons: [String] { Reason.allCases.filter(found.contains).map(\.rawValue) }
    /// What the file holds besides its pages, each kind once.
    var removed: [String] { Extra.allCases.filter(extras.contains).map(\.rawValue) }

    private var found: Set<Reason> = []
    private var extras: Set<Extra> = []

    enum Reason: String, CaseIterable {
        case scripts
        case actions = "actions that start something"
        case forms = "form fields"
        case embeddedFiles = "embedded files"
        case optionalContent = "layers that can be hidden"
        case annotations = "annotations other than links"
        case media = "sound, film or models"
        case portfolio = "a portfolio of files"
        case encryption
        case fontsElsewhere = "fonts that are not embedded"
    }

    enum Extra: String, CaseIterable {
        case information = "document information"
        case metadata = "XMP metadata"
        case bookmarks
        case names = "named destinations"
        case pageLabels = "page labels"
        case structure = "structure and alternative descriptions"
        case thumbnails
        case links
        case privateData = "private data of programs"
        case profiles = "colour profiles"
    }

    init(of file: PDFFile) {
        for object in file.objects.values { look(at: object.value, depth: 0) }
        look(at: file.trailer, depth: 0)
        if file.trailer["/Info"] != nil { extras.insert(.information) }
    }

    private mutating func look(at value: PDFValue, depth: Int) {
        guard depth < 200 else { return }
        switch value {
        case .array(let elements):
            for element in elements { look(at: element, depth: depth + 1) }
        case .dictionary(let entries):
            for (key, entry) in entries {
                if let reason = Self.reasonsByKey[key] { found.insert(reason) }
                if let extra = Self.extrasByKey[key] { extras.insert(extra) }
                look(at: entry, depth: depth + 1)
            }
            lookAtKind(of: entries)
        case .null, .flag, .integer, .real, .name, .reference, .string: break
        }
    }

    /// What a dictionary says that it is.
    private mutating func lookAtKind(of entries: [String: PDFValue]) {
        if case .name(let action)? = entries["/S"], let reason = Self.reasonsByAction[action] { found.insert(reason) }
        guard case .name(let subtype)? = entries["/Subtype"] else { return }
        // Every annotation has a rectangle, and nothing else of a subtype has one.
        if entries["/Rect"] != nil || entries["/Type"] == .name("/Annot") {
            if subtype == "/Link" { extras.insert(.links) } else { found.insert(.annotations) }
        }
        let simple: Set = ["/Type1", "/MMType1", "/TrueType", "/CIDFontType0", "/CIDFontType2"]
        if simple.contains(subtype), entries["/BaseFont"] != nil, entries["/FontDescriptor"] == nil {
            found.insert(.fontsElsewhere)
        }
        if subtype == "/PS" { found.insert(.scripts) }
    }

    private static let reasonsByKey: [String: Reason] = [
        "/JS": .scripts, "/JavaScript": .scripts,
        "/AA": .actions,
        "/AcroForm": .forms, "/XFA": .forms, "/FT": .forms,
        "/EmbeddedFiles": .embeddedFiles, "/EF": .embeddedFiles, "/AF": .embeddedFiles,
        "/OCProperties": .optionalContent, "/OC": .optionalContent, "/OCGs": .optionalContent,
        "/RichMediaContent": .media, "/RichMediaSettings": .media, "/3DD": .media, "/Movie": .media,
        "/Collection": .portfolio,
        "/Encrypt": .encryption,
    ]

    private static let reasonsByAction: [String: Reason] = [
        "/JavaScript": .scripts, "/Launch": .actions, "/SubmitForm": .actions, "/ResetForm": .actions,
        "/ImportData": .actions, "/GoToE": .embeddedFiles, "/Rendition": .media, "/Sound": .media, "/Movie": .media,
        "/SetOCGState": .optionalContent, "/GoTo3DView": .media, "/RichMediaExecute": .media, "/Trans": .actions,
        "/Hide": .actions,
    ]

    private static let extrasByKey: [String: Extra] = [
        "/Metadata": .metadata, "/Outlines": .bookmarks, "/Dests": .names, "/PageLabels": .pageLabels,
        "/StructTreeRoot": .structure, "/Thumb": .thumbnails, "/PieceInfo": .privateData, "/OutputIntents": .profiles,
    ]
}
