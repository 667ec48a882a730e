/// A field that a name stands for.
struct ResolvedField {
    let kind: Shape.Kind
    let place: Place
    /// The views to select, one after the other, before the place is right: those before the dots of the name.
    let path: [Place]
}

/// What a name stands for.
enum Resolution {
    case field(ResolvedField)
    /// A constant, by its key.
    case string(String)
    /// Nothing; without a fault if what went wrong was reported before.
    case unknown(FaultWords?)
}

/// The views whose fields have names at the current place, from the page to the innermost open section.
struct NameScopes {
    private struct Scope {
        /// Nil in a section whose own name is unknown.
        let shape: Shape?
        let frame: UInt16
    }

    private var scopes: [Scope]
    private let page: Shape
    /// The number of frames that are needed where sections are nested deepest, with the two that are always there.
    private(set) var frameCount = Int(UInt16.pageFrame) + 1

    init(page: Shape) {
        self.page = page
        scopes = [Scope(shape: page, frame: .pageFrame)]
    }

    mutating func push(_ shape: Shape) {
        let frame = (scopes.last?.frame ?? .pageFrame) + 1
        scopes.append(Scope(shape: shape, frame: frame))
        frameCount = max(frameCount, Int(frame) + 1)
    }

    mutating func pushUnknown() {
        scopes.append(Scope(shape: nil, frame: scopes.last?.frame ?? .pageFrame))
    }

    mutating func pop() { scopes.removeLast() }

    /// Looks the first part of the name up from the innermost scope outwards, and the others in the views before the
    /// dots.
    func resolve(_ name: TagName) -> Resolution {
        let parts = name.parts
        if parts[0] == stringsNamespace, parts.count > 1 {
            return .string(String(name.text.dropFirst(stringsNamespace.count + 1)))
        }
        for scope in scopes.reversed() {
            guard let shape = scope.shape else { return .unknown(nil) }
            if let slot = shape.slot(parts[0]) {
                return resolve(name, parts, shape.fields[slot].kind, Place(frame: scope.frame, slot: slot.asSlot))
            }
        }
        let known = scopes.reversed().flatMap { $0.shape?.names ?? [] }
        let fault = NameFault.unknownName(name.text, shape: page.name, known: closest(to: parts[0], among: known))
        return .unknown(fault.words)
    }

    private func resolve(_ name: TagName, _ parts: [String], _ first: Shape.Kind, _ start: Place) -> Resolution {
        var kind = first
        var place = start
        var path: [Place] = []
        for index in parts.indices.dropFirst() {
            let prefix = parts[..<index].joined(separator: ".")
            guard case .view(let shape) = kind else {
                return .unknown(UseFault.notAView(name.text, part: prefix, kind.code).words)
            }
            guard let slot = shape.slot(parts[index]) else {
                let known = closest(to: parts[index], among: shape.names).map { "\(prefix).\($0)" }
                return .unknown(NameFault.unknownName(name.text, shape: page.name, known: known).words)
            }
            path.append(place)
            kind = shape.fields[slot].kind
            place = Place(frame: .selectedFrame, slot: slot.asSlot)
        }
        return .field(ResolvedField(kind: kind, place: place, path: path))
    }
}

extension Shape {
    /// The number of the field, or nil if there is none of that name.
    fileprivate func slot(_ name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

extension Int {
    fileprivate var asSlot: UInt16 { UInt16(self) }
}
