package io.integrationhub.inventorythreshold.stockin;

import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.parked.ParkedFilter;
import io.integrationhub.stream.parked.ParkedRecord;
import io.integrationhub.stream.parked.ParkedRecords;
import io.integrationhub.stream.parked.ReplayReport;
import java.util.List;
import java.util.Optional;

/** No record is parked. */
class NoParkedRecords implements ParkedRecords {

    @Override
    public List<ParkedRecord> list(ParkedFilter filter, long olderThan, int limit) {
        return List.of();
    }

    @Override
    public Optional<ParkedRecord> find(long id) {
        return Optional.empty();
    }

    @Override
    public Optional<ParkedRecord> replayed(InboundRecord message) {
        return Optional.empty();
    }

    @Override
    public Optional<String> redactedBody(long id) {
        return Optional.empty();
    }

    @Override
    public ReplayReport replay(ParkedFilter filter, boolean dryRun, String by) {
        return new ReplayReport(0, 0, List.of(), dryRun);
    }

    @Override
    public boolean discard(long id, String reason, String by) {
        return false;
    }
}
