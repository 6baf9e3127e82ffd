package io.integrationhub.system.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DryRunCursorsTest {

    private static final TenantId DRY = new TenantId("dry");
    private static final TenantId LIVE = new TenantId("live");

    private final Map<TenantId, PollPosition> stored = new HashMap<>();
    private final Tenants tenants = new Tenants(List.of(
            new Tenant(DRY, Map.of(DryRun.SECTION.name(), new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN))),
            new Tenant(LIVE, Map.of(DryRun.SECTION.name(), new GoLiveSettings(GoLiveSettings.Mode.LIVE)))));

    @Test
    void movesOnlyInMemoryWhileTheTenantIsInDryRun() {
        // Given
        DryRunCursors cursors = new DryRunCursors(new Stored(), tenants);

        // When
        cursors.save(DRY, "oms", PollPosition.at("7"));
        cursors.save(LIVE, "oms", PollPosition.at("7"));

        // Then
        assertThat(cursors.find(DRY, "oms")).contains(PollPosition.at("7"));
        assertThat(new DryRunCursors(new Stored(), tenants).find(DRY, "oms")).isEmpty();
        assertThat(stored).containsOnlyKeys(LIVE);
    }

    private final class Stored implements PollCursors {

        @Override
        public Optional<PollPosition> find(TenantId tenant, String system) {
            return Optional.ofNullable(stored.get(tenant));
        }

        @Override
        public void save(TenantId tenant, String system, PollPosition position) {
            stored.put(tenant, position);
        }

        @Override
        public void recordRun(TenantId tenant, String system, String problem) {
            throw new AssertionError("not needed");
        }

        @Override
        public Optional<LastRun> lastRun(TenantId tenant, String system) {
            return Optional.empty();
        }
    }
}
