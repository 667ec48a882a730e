public import ArgumentParser
public import Diagnostics
public import Mechanism

extension DiagnosticFormat: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) {
        self.init(argument)
    }
}

extension PartyCode: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Instrument: ExpressibleByArgument {}
extension MessageKind: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: argument) }
}
