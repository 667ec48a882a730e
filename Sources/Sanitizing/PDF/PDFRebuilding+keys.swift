extension PDFRebuilding {
    /// Keys under which the keys are names that pages use: what a page draws with, and the shapes of a font.
    static let keysOfNames: Set = [
        "/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/CharProcs",
    ]

    /// Keys whose strings are no words: the collection of a font's characters, and tables of colours.
    static let keysOfStrings: Set = ["/Registry", "/Ordering", "/ColorSpace", "/CS"]

    /// Everything that a page needs to be drawn and its words to be copied, by ISO 32000. What names, dates, describes, links or
    /// starts something is not among it.
    static let neededKeys: Set<String> = Set(
        [
            // Resources, and what is common.
            "Type", "Subtype", "Resources", "Filter", "DecodeParms", "Font", "XObject", "ExtGState", "ColorSpace",
            "Pattern", "Shading",
            // Filters.
            "Predictor", "Colors", "BitsPerComponent", "Columns", "K", "BlackIs1", "Rows", "EncodedByteAlign",
            "EndOfLine", "EndOfBlock", "DamagedRowsBeforeError", "ColorTransform",
            // Fonts.
            "BaseFont", "FirstChar", "LastChar", "Widths", "FontDescriptor", "Encoding", "BaseEncoding", "Differences",
            "ToUnicode", "DescendantFonts", "CIDSystemInfo", "Registry", "Ordering", "Supplement", "DW", "W", "DW2",
            "W2", "CIDToGIDMap", "FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight",
            "XHeight", "StemV", "StemH", "AvgWidth", "MaxWidth", "MissingWidth", "Leading", "FontFile", "FontFile2",
            "FontFile3", "Length1", "Length2", "Length3", "CharProcs", "FontMatrix",
            // Pictures and forms.
            "Width", "Height", "Decode", "ImageMask", "Mask", "SMask", "Matte", "Interpolate", "Intent", "BBox",
            "Matrix", "Group", "FormType", "S", "CS", "I",
            // Graphics state.
            "CA", "ca", "BM", "LW", "LC", "LJ", "ML", "D", "SA", "AIS", "TK", "OP", "op", "OPM", "G", "BC", "TR",
            // Patterns, shadings, functions.
            "PatternType", "PaintType", "TilingType", "XStep", "YStep", "ShadingType", "Background", "AntiAlias",
            "Coords", "Domain", "Function", "Extend", "BitsPerCoordinate", "BitsPerFlag", "FunctionType", "Range",
            "C0", "C1", "N", "Functions", "Bounds", "Encode", "Size", "BitsPerSample", "Order",
        ].map { "/" + $0 })
}
