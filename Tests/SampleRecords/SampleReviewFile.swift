extension SampleReview {
    var json: SampleJSON {
        [
            "format": "review/1", "demonstration": .flag(true), "party": .text(party), "instrument": .text(instrument),
            "cluster": .number(1), "languages": ["en"], "stage": .text(stage),
            "steps": .list(
                steps.sorted { $0.key < $1.key }.map { ["step": .text($0.key), "date": .text($0.value)] }),
            "responses": .list(responses.map(\.json)), "dialogue": .list(dialogue.map(\.json)),
            "list_of_observations": list?.json ?? .null, "summary": summary?.json ?? .null,
            "comments": .list(comments.map { ["on": .text($0.subject), "texts": .list($0.texts.map(\.json))] }),
            "documents": .list(documents.map(\.json)), "notes": .list(notes.map { ["text": .text($0)] }),
        ]
    }
}

extension SampleResponse {
    fileprivate var json: SampleJSON {
        [
            "question": .text(question), "version": .number(version), "status": isDraft ? "draft" : "submitted",
            "submitted": .optional(submitted), "answer": .optional(answer), "texts": .list(texts.map(\.json)),
            "references": .list(
                references.map {
                    ["title": .text($0.title), "provision": .optional($0.provision), "url": .optional($0.url)]
                }),
        ]
    }
}

extension SampleMessage {
    fileprivate var json: SampleJSON {
        [
            "number": .number(number), "kind": .text(kind), "speaker": .text(speaker), "article": .optional(article),
            "date": .text(date), "status": isDraft ? "draft" : "submitted", "texts": .list(texts.map(\.json)),
        ]
    }
}

extension SampleList {
    fileprivate var json: SampleJSON {
        [
            "status": isDraft ? "draft" : "final", "agreements": .list(agreements.map(\.json)),
            "observations": .list(
                observations.map {
                    [
                        "number": .number($0.number), "article": .text($0.article), "kind": .text($0.kind),
                        "texts": .list($0.texts.map(\.json)),
                    ]
                }),
        ]
    }
}

extension SampleSummary {
    fileprivate var json: SampleJSON {
        [
            "status": isDraft ? "draft" : "final", "agreements": .list(agreements.map(\.json)),
            "texts": .list(texts.map(\.json)),
        ]
    }
}

extension SampleAgreement {
    fileprivate var json: SampleJSON { ["party": .text(party), "date": .text(date)] }
}

extension SampleDocument {
    fileprivate var json: SampleJSON {
        [
            "number": .number(number), "title": .object(titles.mapValues(SampleJSON.text)), "date": .optional(date),
            "texts": .list(texts.map(\.json)),
        ]
    }
}
