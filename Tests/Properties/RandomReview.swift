import SampleRecords
import TestSupport

extension SplitMix {
    mutating func review(of party: String, for instrument: String) -> SampleReview {
        var review = SampleReview(party: party, instrument: instrument)
        review.stage = one(of: ["questionnaire", "feedback", "concluded"])
        review.responses = responses(to: SampleReference.questions[instrument] ?? [])
        review.dialogue = numbers(upTo: 3).map { message($0) }
        if happens(60) {
            var list = SampleList(agreements: agreements(instrument))
            list.isDraft = happens(15)
            list.observations = numbers(upTo: 3).map { observation($0) }
            review.list = list
        }
        if happens(60) {
            var summary = SampleSummary(agreements: agreements(instrument))
            summary.isDraft = happens(15)
            summary.texts = texts()
            review.summary = summary
        }
        for subject in ["summary", "list-of-observations"] where happens(30) {
            var comment = SampleComment(on: subject)
            comment.texts = texts()
            review.comments.append(comment)
        }
        review.documents = numbers(upTo: 2).map { document($0) }
        review.notes = happens(50) ? [words()] : []
        return review
    }

    /// Numbers with gaps, in any order.
    private mutating func numbers(upTo count: Int) -> [Int] {
        Array(
            Set((0..<Int.random(in: 0...count, using: &self)).map { _ in Int.random(in: 1...12, using: &self) })
                .sorted()
        )
        .shuffled(using: &self)
    }

    private mutating func responses(to questions: [String]) -> [SampleResponse] {
        var responses: [SampleResponse] = []
        for question in questions where happens(50) {
            for version in 1...Int.random(in: 1...2, using: &self) {
                var response = SampleResponse(question)
                response.version = version
                response.isDraft = happens(10)
                response.submitted = happens(50) ? day() : nil
                response.answer = happens(60) ? one(of: ["yes", "in-part", "no"]) : nil
                response.texts = texts()
                if happens(20) {
                    let title = happens(10) ? "Note by Ann Example" : "Act"
                    response.references = [SampleReference(title, provision: happens(50) ? "s. 3" : nil)]
                }
                responses.append(response)
            }
        }
        return responses.shuffled(using: &self)
    }

    private mutating func message(_ number: Int) -> SampleMessage {
        var message = SampleMessage(number, by: one(of: ["XAA", "XBB", "XCC"]))
        message.kind = one(of: ["message", "written-feedback"])
        message.article = happens(50) ? one(of: ["5", "6"]) : nil
        message.date = day()
        message.isDraft = happens(10)
        message.texts = texts()
        return message
    }

    private mutating func observation(_ number: Int) -> SampleObservation {
        var observation = SampleObservation(number)
        observation.article = one(of: ["5", "6"])
        observation.kind = one(of: ["suggestion", "best-practice"])
        observation.texts = texts()
        return observation
    }

    private mutating func document(_ number: Int) -> SampleDocument {
        var document = SampleDocument(number)
        document.titles = happens(50) ? ["en": words(), "fr": words(), "zh": words()] : [:]
        document.date = happens(50) ? day() : nil
        document.texts = texts()
        for index in document.texts.indices where happens(25) {
            document.texts[index].attachment = one(of: RandomFiles.all).name
        }
        return document
    }
}
