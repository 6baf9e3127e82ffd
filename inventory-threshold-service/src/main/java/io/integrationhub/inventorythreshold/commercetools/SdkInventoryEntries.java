package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.ProvisionedChannels;
import io.integrationhub.inventorythreshold.commercetools.EntryUpsert.Result;
import io.integrationhub.inventorythreshold.commercetools.EntryUpsert.Target;
import io.integrationhub.inventorythreshold.settings.StockTenant;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import io.integrationhub.inventorythreshold.stock.entry.EntryId;
import io.integrationhub.inventorythreshold.stock.entry.ObservedEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Gatherers;

/** Inventory entries, read and written with the SDK. */
class SdkInventoryEntries implements InventoryEntries {

    /** Few at a time, so that a waiting customer finds room in the rate budget and a database connection. */
    private static final int CONCURRENCY = 8;

    private final Commercetools commercetools;
    private final SupplyChannels channels;
    private final ProvisionedChannels provisioned;

    SdkInventoryEntries(Commercetools commercetools, SupplyChannels channels, ProvisionedChannels provisioned) {
        this.commercetools = commercetools;
        this.channels = channels;
        this.provisioned = provisioned;
    }

    @Override
    public WriteResult write(
            StockTenant tenant,
            Set<Position> positions,
            Function<Set<Position>, Function<Position, DesiredEntry>> desired) {
        EntryReader reader = reader(tenant);
        Map<Position, InventoryEntry> existing = reader.read(positions);
        Function<Position, DesiredEntry> first = desired.apply(positions);
        EntryUpsert upsert = upsert(tenant, reader);
        List<Result> results = concurrently(positions, position -> {
            Supplier<DesiredEntry> later = () -> desired.apply(Set.of(position)).apply(position);
            Target target = new Target(position, first.apply(position), later);
            return upsert.apply(target, Optional.ofNullable(existing.get(position)));
        });
        List<ObservedEntry> entries = results.stream()
                .flatMap(result -> result.entry().stream())
                .map(reader::observed)
                .toList();
        int written = Math.toIntExact(results.stream().filter(Result::isWritten).count());
        return new WriteResult(written, entries);
    }

    @Override
    public Optional<EntryUpdate> update(StockTenant tenant, EntryId id, Function<ObservedEntry, DesiredEntry> desired) {
        EntryReader reader = reader(tenant);
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().inventory().withId(id.value()).get()).map(entry -> {
            ObservedEntry observed = reader.observed(entry);
            DesiredEntry first = desired.apply(observed);
            Target target = new Target(observed.position(), first, () -> desired.apply(observed));
            Result result = upsert(tenant, reader).apply(target, Optional.of(entry));
            return new EntryUpdate(observed, first, result.isWritten());
        });
    }

    private EntryReader reader(StockTenant tenant) {
        return new EntryReader(tenant, commercetools.project(tenant.id()), channels);
    }

    private EntryUpsert upsert(StockTenant tenant, EntryReader reader) {
        EntryActions actions = new EntryActions(tenant.settings().stockIn().customType());
        return new EntryUpsert(reader, actions, channel -> provisionChannel(tenant, channel));
    }

    private void provisionChannel(StockTenant tenant, String key) {
        if (!key.isEmpty() && tenant.settings().stockIn().createChannels()) {
            provisioned.idOf(tenant.id(), key);
        }
    }

    /** Does all of the work, then throws what failed first. */
    private static <T, R> List<R> concurrently(Set<T> items, Function<T, R> work) {
        List<RuntimeException> failures = new ArrayList<>();
        List<R> results = new ArrayList<>();
        items.stream()
                .gather(Gatherers.<T, Attempt<R>>mapConcurrent(CONCURRENCY, item -> Attempt.of(() -> work.apply(item))))
                .forEachOrdered(attempt -> {
                    attempt.failure().ifPresent(failures::add);
                    attempt.result().ifPresent(results::add);
                });
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return results;
    }

    /** The result of some work, or why it failed. */
    private record Attempt<R>(Optional<R> result, Optional<RuntimeException> failure) {

        static <R> Attempt<R> of(Supplier<R> work) {
            try {
                return new Attempt<>(Optional.of(work.get()), Optional.empty());
            } catch (RuntimeException failure) {
                return new Attempt<>(Optional.empty(), Optional.of(failure));
            }
        }
    }
}
