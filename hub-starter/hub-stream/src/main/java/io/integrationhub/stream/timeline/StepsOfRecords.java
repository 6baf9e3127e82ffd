package io.integrationhub.stream.timeline;

import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.journal.Step;
import io.integrationhub.stream.EndingListener;
import io.integrationhub.stream.FinishedRecord;
import io.integrationhub.stream.FinishedRecord.Applied;
import io.integrationhub.stream.FinishedRecord.Coalesced;
import io.integrationhub.stream.FinishedRecord.End;
import io.integrationhub.stream.FinishedRecord.Parked;
import io.integrationhub.stream.RecordHeaders;
import java.util.regex.Pattern;

/** Notes one step for every record whose way is over. */
final class StepsOfRecords implements EndingListener {

    /** Notifications of commercetools are keyed by the resource's id; other keys are subjects. */
    private static final Pattern RESOURCE_ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Journal journal;
    private final String service;

    StepsOfRecords(Journal journal, String service) {
        this.journal = journal;
        this.service = service;
    }

    @Override
    public void ended(FinishedRecord finished) {
        String key = finished.message().key();
        journal.note(new Step(
                finished.flow().tenant(),
                service,
                finished.flow().inlet(),
                subject(finished.end(), key),
                RESOURCE_ID.matcher(key).matches() ? key : "",
                finished.end().outcome(),
                code(finished.end()),
                detail(finished.end()),
                finished.message().correlationId(),
                finished.message().header(RecordHeaders.CAUSATION_ID).orElse(""),
                finished.at(),
                finished.took(),
                finished.attempts()));
    }

    private static String subject(End end, String key) {
        return switch (end) {
            case Applied applied -> applied.ending().subject();
            case Coalesced coalesced -> subject(coalesced.with(), key);
            case Parked parked -> key;
        };
    }

    private static String code(End end) {
        return switch (end) {
            case Parked parked -> parked.reason().code();
            case Applied applied -> "";
            case Coalesced coalesced -> code(coalesced.with());
        };
    }

    private static String detail(End end) {
        return switch (end) {
            case Applied applied -> applied.ending().detail();
            case Coalesced coalesced -> "a later message of the same key stood for this one";
            case Parked parked -> parked.reason().detail();
        };
    }
}
