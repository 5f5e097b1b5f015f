// Written by `npm run types` from the description of the API. Do not edit.
export interface paths {
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Versions, pack, models, mode, and who is signed in
         * @description Versions, pack, models, mode, and who is signed in.
         */
        get: operations["about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Health
         * @description Whether the server and its store answer.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles by day; `type` asks for types of events, `q` for words of a search
         * @description Articles by day; `type` asks for types of events, `q` for words of a search.
         */
        get: operations["articles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/analysis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All layers of an article: the record of the contract
         * @description All layers of an article: the record of the contract.
         */
        get: operations["article_analysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The text of an article, code point for code point
         * @description The text of an article, code point for code point.
         */
        get: operations["article_text"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that the page needs on which an article is read
         * @description All that the page needs on which an article is read.
         */
        get: operations["article_reading"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/articles/{article_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The head of an article with what is known about it
         * @description The head of an article with what is known about it.
         */
        get: operations["article"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles that a query finds, best first, with the words where they stand; needs `q`
         * @description Articles that a query finds, best first, with the words where they stand; needs `q`.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * About
         * @description What runs here, and for whom.
         */
        About: {
            version: string;
            pack: components["schemas"]["PackInfo"];
            models: string | null;
            codebook: string;
            mode: string;
            demo: boolean;
            who: components["schemas"]["Who"];
            csrf: string | null;
        };
        /**
         * Analysis
         * @description All layers of one article. A layer that is not filled yet is empty, never missing.
         */
        Analysis: {
            article: components["schemas"]["ArticleHead"];
            /** @default [] */
            mentions: components["schemas"]["Mention"][];
            /** @default [] */
            timexes: components["schemas"]["Timex"][];
            /** @default [] */
            quantities: components["schemas"]["Quantity"][];
            /** @default [] */
            attributions: components["schemas"]["Attribution"][];
            /** @default [] */
            events: components["schemas"]["Event"][];
            /** @default [] */
            relations: components["schemas"]["Relation"][];
            /** @default [] */
            claims: components["schemas"]["Claim"][];
            /** @default [] */
            frames: components["schemas"]["Frame"][];
            /** @default [] */
            loaded: components["schemas"]["Loaded"][];
            /** @default [] */
            issues: components["schemas"]["Issue"][];
            versions: components["schemas"]["Versions"];
        };
        /**
         * Anchor
         * @description What the value hangs on.
         * @enum {unknown}
         */
        Anchor: "absolute" | "document" | "event";
        /**
         * Article
         * @description One text as published. Every offset in Riwaya counts code points of `text`.
         */
        Article: {
            id: string;
            text: string;
            /** @default null */
            outlet: string | null;
            /** @default null */
            title: string | null;
            /** @default null */
            published: string | null;
            /** @default null */
            url: string | null;
            /** @default ar */
            language: string;
            /** @default null */
            author: string | null;
            /** @default null */
            forwarded_from: string | null;
        };
        /**
         * ArticleHead
         * @description What the contract says of an article: everything but its text.
         */
        ArticleHead: {
            id: string;
            outlet: string | null;
            title: string | null;
            published: string | null;
            url: string | null;
            language: string;
            length: number;
            sha256: string;
        };
        /**
         * ArticleReading
         * @description All that a page needs on which an article is read.
         */
        ArticleReading: {
            article: components["schemas"]["Article"];
            analysis: components["schemas"]["Analysis"];
            sentences: components["schemas"]["SentenceRow"][];
            judged: {
                [key: string]: components["schemas"]["Judgement"][];
            };
            voices: {
                [key: string]: string[];
            };
            happenings: {
                [key: string]: components["schemas"]["Happening"];
            } | null;
            copies: string[] | null;
            revisions: number;
        };
        /**
         * ArticleRow
         * @description A line of the list of articles.
         */
        ArticleRow: {
            id: string;
            outlet: string | null;
            title: string | null;
            published: string | null;
            language: string;
            length: number;
            mentions: number;
            timexes: number;
            quantities: number;
            issues: number;
        };
        /**
         * ArticleView
         * @description The head of an article with what is known about it.
         */
        ArticleView: {
            article: components["schemas"]["ArticleHead"];
            author: string | null;
            forwarded_from: string | null;
            revisions: number;
            judgements: number;
            copies: string[] | null;
            records: {
                [key: string]: number;
            };
        };
        /**
         * Attribution
         * @description Source, cue and content; one may sit inside another.
         */
        Attribution: {
            id: string;
            cue: components["schemas"]["Quote"];
            source: components["schemas"]["Source"] | null;
            content: components["schemas"]["Quote"] | null;
            form: components["schemas"]["Form"];
            stance: components["schemas"]["Stance"];
            parent: string | null;
            reason: string;
        };
        /**
         * By
         * @description What makes an article a hit.
         * @enum {string}
         */
        By: "words" | "meaning" | "both";
        /**
         * Claim
         * @description A checkable assertion with its whole, place, time and source.
         */
        Claim: {
            id: string;
            start: number;
            end: number;
            text: string;
            measure: string;
            subject: string | null;
            object: string | null;
            value: number | null;
            low: number | null;
            high: number | null;
            unit: string | null;
            comparator: components["schemas"]["Comparator"] | null;
            whole: string | null;
            whole_text: components["schemas"]["Quote"] | null;
            place: string | null;
            timexes: string[];
            cumulative: boolean;
            compared: string | null;
            polarity: components["schemas"]["Polarity"];
            modality: components["schemas"]["Modality"];
            attribution: string | null;
            event: string | null;
            quantity: string | null;
            reason: string;
        };
        /**
         * Comparator
         * @description How the words hedge the value (`packs/codebooks/quantities.yaml`).
         * @enum {unknown}
         */
        Comparator: "about" | "at_least" | "at_most" | "dozens" | "exact" | "hundreds" | "less_than" | "more_than" | "several" | "thousands";
        /**
         * Event
         * @description One happening-mention. Reference fields hold ids of mentions, timexes and quantities.
         */
        Event: {
            id: string;
            trigger: components["schemas"]["Quote"];
            type: string;
            mode: string | null;
            contexts: string[];
            acled: string | null;
            actors: string[];
            recipients: string[];
            places: string[];
            timexes: string[];
            quantities: string[];
            polarity: components["schemas"]["Polarity"];
            modality: components["schemas"]["Modality"];
            /** @default false */
            historical: boolean;
            attribution: string | null;
            score: number;
            reason: string;
        };
        /**
         * Fault
         * @description What an answer says that is none.
         */
        Fault: {
            code: string;
            message: string;
            /** @default null */
            where: string | null;
        };
        /**
         * Form
         * @description How the content is reported.
         * @enum {unknown}
         */
        Form: "direct" | "indirect" | "mixed";
        /**
         * Frame
         * @description How one text casts one entity, with its evidence.
         */
        Frame: {
            id: string;
            entity: string | null;
            mention: string;
            role: components["schemas"]["Role"];
            fine: string[];
            valence: components["schemas"]["Valence"];
            evidence: components["schemas"]["Quote"][];
            reason: string;
        };
        /**
         * Happening
         * @description The cluster that an event of an article belongs to.
         */
        Happening: {
            cluster: string;
            mentions: number;
            articles: number;
            outlets: number;
        };
        /**
         * Health
         * @description That the server answers.
         */
        Health: {
            status: string;
            version: string;
        };
        /**
         * Hit
         * @description An article that was found.
         */
        Hit: {
            id: string;
            outlet: string | null;
            title: string | null;
            published: string | null;
            score: number;
            title_highlights: components["schemas"]["Quote"][];
            snippets: components["schemas"]["Snippet"][];
        };
        /**
         * Issue
         * @description A failure or doubt that a person should see.
         */
        Issue: {
            code: string;
            message: string;
            /** @default null */
            start: number | null;
            /** @default null */
            end: number | null;
        };
        /**
         * Judgement
         * @description One thing that one person said at one time. It is undone, never deleted.
         */
        Judgement: {
            id: string;
            kind: components["schemas"]["JudgementKind"];
            targets: components["schemas"]["Target"][];
            layer: string;
            labels: {
                [key: string]: string | null;
            };
            was: {
                [key: string]: string | null;
            };
            by: string;
            at: string;
            note: string | null;
            /** @default null */
            undone_by: string | null;
            /** @default null */
            undone_at: string | null;
        };
        /**
         * JudgementKind
         * @description What a person says.
         * @enum {unknown}
         */
        JudgementKind: "add" | "no_record" | "not_same" | "same" | "wrong_label";
        /**
         * Kind
         * @description What sort of thing a mention names.
         * @enum {unknown}
         */
        Kind: "actor" | "agreement" | "asset" | "facility" | "media" | "organisation" | "person" | "place";
        /**
         * Loaded
         * @description A stretch of loaded words, whom it is about and in whose voice.
         */
        Loaded: {
            id: string;
            start: number;
            end: number;
            text: string;
            category: string;
            target: string | null;
            voice: string | null;
            reason: string;
        };
        /**
         * Location
         * @description Where a place or facility lies, with all codes the pack has for it.
         */
        Location: {
            lat: number | null;
            lon: number | null;
            precision: string;
            admin1: string | null;
            admin2: string | null;
            pcode: string | null;
            geonames: number | null;
            wikidata: string | null;
        };
        /**
         * Mention
         * @description One span that names one entity.
         */
        Mention: {
            id: string;
            start: number;
            end: number;
            text: string;
            kind: components["schemas"]["Kind"];
            entity: string | null;
            naming: components["schemas"]["Naming"];
            score: number;
            location: components["schemas"]["Location"] | null;
            /** @default false */
            adjectival: boolean;
            reason: string;
        };
        /**
         * Modality
         * @description In what way the text puts it.
         * @enum {unknown}
         */
        Modality: "asserted" | "called_for" | "conditional" | "desired" | "future" | "possible";
        /**
         * Naming
         * @description What the chosen name does, as a property of the name and its user, never of the entity.
         * @enum {unknown}
         */
        Naming: "contested" | "honorific" | "neutral" | "pejorative";
        /**
         * Nearness
         * @description How words without quotation marks have to stand.
         * @enum {unknown}
         */
        Nearness: "phrase" | "words";
        /**
         * Order
         * @description By day of publication.
         * @enum {string}
         */
        Order: "newest" | "oldest";
        /**
         * PackInfo
         * @description The knowledge pack that labels what is served.
         */
        PackInfo: {
            id: string;
            version: string;
            label_en: string;
            label_ar: string;
            box: [
                number,
                number,
                number,
                number
            ] | null;
        };
        /**
         * Page[ArticleRow]
         * @description Some rows of a list.
         */
        Page_ArticleRow_: {
            rows: components["schemas"]["ArticleRow"][];
            total: number;
            offset: number;
            limit: number;
        };
        /**
         * Polarity
         * @description Whether the text has it happen.
         * @enum {unknown}
         */
        Polarity: "affirmed" | "negated";
        /**
         * Quantity
         * @description A value with its unit, as the text gives it.
         */
        Quantity: {
            id: string;
            start: number;
            end: number;
            text: string;
            value: number | null;
            low: number | null;
            high: number | null;
            unit: string | null;
            comparator: components["schemas"]["Comparator"];
            of: string | null;
            reason: string;
        };
        /**
         * Quote
         * @description A span with the words it holds, as JSON shows it: {start, end, text}.
         */
        Quote: {
            start: number;
            end: number;
            text: string;
        };
        /**
         * Relation
         * @description A state between two mentions: who controls, besieges, supports.
         */
        Relation: {
            id: string;
            type: string;
            subject: string | null;
            object: string | null;
            status: components["schemas"]["Status"];
            evidence: components["schemas"]["Quote"];
            polarity: components["schemas"]["Polarity"];
            modality: components["schemas"]["Modality"];
            timexes: string[];
            attribution: string | null;
            reason: string;
        };
        /**
         * Role
         * @description Main roles of `packs/codebooks/roles.yaml`.
         * @enum {unknown}
         */
        Role: "antagonist" | "innocent" | "none" | "protagonist";
        /**
         * SearchAnswer
         * @description What a search found.
         */
        SearchAnswer: {
            rows: components["schemas"]["Hit"][];
            total: number;
            offset: number;
            limit: number;
            query: string;
            match: components["schemas"]["Nearness"];
            is_scattered: boolean;
            apart: number;
            suggestions: string[];
            named: string | null;
        };
        /**
         * SentenceRole
         * @description What the line is that a sentence stands in, by its shape.
         * @enum {unknown}
         */
        SentenceRole: "heading" | "item" | "link" | "prose" | "separator";
        /**
         * SentenceRow
         * @description Where a sentence stands.
         */
        SentenceRow: {
            start: number;
            end: number;
            role: components["schemas"]["SentenceRole"];
        };
        /**
         * Snippet
         * @description A stretch of a text with what was found in it. Offsets count code points of the text, not of the stretch.
         */
        Snippet: {
            start: number;
            end: number;
            text: string;
            is_cut: boolean;
            highlights: components["schemas"]["Quote"][];
        };
        /**
         * Source
         * @description Who is made responsible for the content.
         */
        Source: {
            mention: string | null;
            start: number;
            end: number;
            text: string;
        };
        /**
         * Stance
         * @description What the cue does to the content.
         * @enum {unknown}
         */
        Stance: "distancing" | "endorsing" | "neutral";
        /**
         * Status
         * @description Whether the tie still holds, as the text has it.
         * @enum {unknown}
         */
        Status: "ended" | "ongoing";
        /**
         * Target
         * @description Words of an article, with what finds them again when its text changes.
         */
        Target: {
            article: string;
            start: number;
            end: number;
            text: string;
            before: string;
            after: string;
            sha256: string;
        };
        /**
         * Timex
         * @description A time expression with its TIMEX3 value.
         *
         *         Source: TimeML annotation guidelines 1.2.1, TIMEX3.
         */
        Timex: {
            id: string;
            start: number;
            end: number;
            text: string;
            type: components["schemas"]["TimexType"];
            value: string;
            begin: string | null;
            end_date: string | null;
            anchor: components["schemas"]["Anchor"];
            reason: string;
        };
        /**
         * TimexType
         * @description TIMEX3 types.
         * @enum {unknown}
         */
        TimexType: "DATE" | "DURATION" | "SET" | "TIME";
        /**
         * Valence
         * @description The author's stance towards the entity.
         * @enum {unknown}
         */
        Valence: "favourable" | "mixed" | "neutral" | "unfavourable";
        /**
         * Versions
         * @description What made an analysis, so that it can be redone or cited.
         */
        Versions: {
            code: string;
            pack: string;
            codebook: string;
            models: string | null;
        };
        /**
         * Who
         * @description Who asks.
         */
        Who: {
            name: string | null;
            role: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    about: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description The store does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    articles: {
        parameters: {
            query?: {
                order?: components["schemas"]["Order"];
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ArticleRow_"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    article_analysis: {
        parameters: {
            query?: {
                /** @description As people corrected it. */
                judged?: boolean;
            };
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    article_text: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    article_reading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleReading"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    article: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArticleView"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                by?: components["schemas"]["By"];
                measure?: string | null;
                role?: string | null;
                naming?: string | null;
                /** @description Words may stand anywhere. */
                apart?: boolean;
                outlet?: string[];
                camp?: string[];
                begin?: string | null;
                end?: string | null;
                type?: string[];
                actor?: string | null;
                place?: string | null;
                q?: string | null;
                /** @description Rows to pass over. */
                offset?: number;
                /** @description Rows of the page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAnswer"];
                };
            };
            /** @description Unauthorized */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Forbidden */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Unprocessable Entity */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Too Many Requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                };
            };
        };
    };
}
