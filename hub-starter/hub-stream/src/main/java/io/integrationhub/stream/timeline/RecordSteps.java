package io.integrationhub.stream.timeline;

import io.integrationhub.core.journal.Journal;
import io.integrationhub.core.journal.Step;
import io.integrationhub.stream.finished.FinishedRecord;
import io.integrationhub.stream.finished.FinishedRecord.Applied;
import io.integrationhub.stream.finished.FinishedRecord.Coalesced;
import io.integrationhub.stream.finished.FinishedRecord.Parked;
import io.integrationhub.stream.finished.FinishedRecord.Result;
import io.integrationhub.stream.finished.FinishedRecordListener;
import io.integrationhub.stream.publish.RecordHeaders;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Records one step for every finished record. */
final class RecordSteps implements FinishedRecordListener {

    /** Notifications from commercetools are keyed by the resource's id; other keys are subjects. */
    private static final Pattern RESOURCE_ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Journal journal;
    private final String service;

    RecordSteps(Journal journal, String service) {
        this.journal = journal;
        this.service = service;
    }

    @Override
    public CompletableFuture<Void> onFinished(FinishedRecord finished) {
        String key = finished.message().key();
        return journal.record(new Step(
                finished.inlet().tenant(),
                service,
                finished.inlet().name(),
                subject(finished.result(), key),
                RESOURCE_ID.matcher(key).matches() ? key : "",
                finished.result().outcome(),
                code(finished.result()),
                detail(finished.result()),
                finished.message().correlationId(),
                finished.message().header(RecordHeaders.CAUSATION_ID).orElse(""),
                finished.at(),
                finished.duration(),
                finished.attempts()));
    }

    private static String subject(Result result, String key) {
        return switch (result) {
            case Applied applied -> applied.ending().subject();
            case Coalesced coalesced -> subject(coalesced.with(), key);
            case Parked _ -> key;
        };
    }

    private static String code(Result result) {
        return switch (result) {
            case Parked parked -> parked.reason().code();
            case Applied _ -> "";
            case Coalesced coalesced -> code(coalesced.with());
        };
    }

    private static String detail(Result result) {
        return switch (result) {
            case Applied applied -> applied.ending().detail();
            case Coalesced _ -> "represented by a later message of the same key";
            case Parked parked -> parked.reason().detail();
        };
    }
}
