package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.provisioning.Provisioning;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.EntryId;
import io.integrationhub.inventorythreshold.stock.EntryTarget;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.SeenEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/** Inventory entries by way of the SDK. */
class SdkStockEntries implements StockEntries {

    private record ChannelOf(TenantId tenant, String key) {}

    private final Commercetools commercetools;
    private final SupplyChannels channels;
    private final Set<ChannelOf> ensured = ConcurrentHashMap.newKeySet();

    SdkStockEntries(Commercetools commercetools, SupplyChannels channels) {
        this.commercetools = commercetools;
        this.channels = channels;
    }

    /**
     * What became of an entry.
     *
     * @param entry as it is now; empty if there is none
     */
    private record Result(Optional<InventoryEntry> entry, boolean isWritten) {

        static Result none(boolean isWritten) {
            return new Result(Optional.empty(), isWritten);
        }
    }

    @Override
    public Shown show(
            Tenant tenant, Set<Position> positions, Function<Set<Position>, Function<Position, EntryTarget>> targets) {
        EntrySight sight = sight(tenant);
        Map<Position, InventoryEntry> known = sight.read(positions);
        Function<Position, EntryTarget> first = targets.apply(positions);
        List<Result> results = new SideBySide()
                .map(
                        positions,
                        position -> show(
                                tenant,
                                new Wish(position, first.apply(position), () -> again(position, targets)),
                                Optional.ofNullable(known.get(position))));
        return new Shown(
                Math.toIntExact(results.stream().filter(Result::isWritten).count()),
                results.stream()
                        .flatMap(one -> one.entry().stream())
                        .map(sight::seen)
                        .toList());
    }

    @Override
    public Optional<Looked> look(Tenant tenant, EntryId id, Function<SeenEntry, EntryTarget> target) {
        EntrySight sight = sight(tenant);
        Project project = commercetools.project(tenant.id());
        return project.find(project.api().inventory().withId(id.value()).get()).map(asRead -> {
            SeenEntry seen = sight.seen(asRead);
            EntryTarget first = target.apply(seen);
            Wish wish = new Wish(seen.position(), first, () -> target.apply(seen));
            return new Looked(seen, first, update(tenant, wish, asRead).isWritten());
        });
    }

    /**
     * What one entry is to be.
     *
     * @param again asked when somebody else wrote it meanwhile
     */
    private record Wish(Position position, EntryTarget first, Supplier<EntryTarget> again) {}

    private static EntryTarget again(
            Position position, Function<Set<Position>, Function<Position, EntryTarget>> targets) {
        return targets.apply(Set.of(position)).apply(position);
    }

    private EntrySight sight(Tenant tenant) {
        return new EntrySight(tenant, commercetools.project(tenant.id()), channels);
    }

    private Result show(Tenant tenant, Wish wish, Optional<InventoryEntry> known) {
        if (known.isPresent()) {
            return update(tenant, wish, known.get());
        }
        return switch (wish.first()) {
            case EntryTarget.Show show -> create(tenant, wish, show);
            case EntryTarget.Remove _, EntryTarget.Leave _ -> Result.none(false);
        };
    }

    private Result update(Tenant tenant, Wish wish, InventoryEntry asRead) {
        return switch (wish.first()) {
            case EntryTarget.Leave _ -> new Result(Optional.of(asRead), false);
            case EntryTarget.Remove _ -> remove(tenant, asRead);
            case EntryTarget.Show show -> {
                try {
                    yield write(tenant, wish, asRead);
                } catch (PermanentFault fault) {
                    // Somebody removed it after it was read.
                    if (fault.code() != CommercetoolsFault.COMMERCETOOLS_NOT_FOUND) {
                        throw fault;
                    }
                    yield create(tenant, wish, show);
                }
            }
        };
    }

    private Result write(Tenant tenant, Wish wish, InventoryEntry asRead) {
        Project project = commercetools.project(tenant.id());
        var byId = project.api().inventory().withId(asRead.getId());
        AtomicReference<Optional<InventoryEntry>> read = new AtomicReference<>(Optional.of(asRead));
        AtomicReference<Optional<EntryTarget>> decided = new AtomicReference<>(Optional.of(wish.first()));
        InventoryEntry after = project.update(
                () -> read.getAndSet(Optional.empty()).orElseGet(() -> project.call(byId.get())),
                entry -> EntryActions.of(
                        entry, decided.getAndSet(Optional.empty()).orElseGet(wish.again()), fields(tenant)),
                (entry, actions) -> project.call(
                        byId.post(update -> update.version(entry.getVersion()).actions(actions))));
        return new Result(Optional.of(after), !after.getVersion().equals(asRead.getVersion()));
    }

    /** On a conflict it is looked at again with the next try: it may show something by then. */
    private Result remove(Tenant tenant, InventoryEntry entry) {
        Project project = commercetools.project(tenant.id());
        return Result.none(project.find(
                        project.api().inventory().withId(entry.getId()).delete().withVersion(entry.getVersion()))
                .isPresent());
    }

    private Result create(Tenant tenant, Wish wish, EntryTarget.Show show) {
        Project project = commercetools.project(tenant.id());
        Position position = wish.position();
        ensureChannel(tenant, position.channel());
        try {
            InventoryEntry made =
                    project.call(project.api().inventory().post(EntryActions.draft(position, show, fields(tenant))));
            return new Result(Optional.of(made), true);
        } catch (PermanentFault fault) {
            // Another replica, or the same request before its answer was lost, made it first.
            return write(tenant, wish, madeMeanwhile(tenant, position, fault));
        }
    }

    private InventoryEntry madeMeanwhile(Tenant tenant, Position position, PermanentFault fault) {
        return CommercetoolsError.behind(fault)
                .filter(error -> error.has("DuplicateField"))
                .map(_ -> sight(tenant).read(Set.of(position)).get(position))
                .orElseThrow(() -> fault);
    }

    private static EntryFields fields(Tenant tenant) {
        return new EntryFields(InventorySettings.of(tenant).stockIn().customType());
    }

    private void ensureChannel(Tenant tenant, String key) {
        ChannelOf channel = new ChannelOf(tenant.id(), key);
        boolean wanted =
                !key.isEmpty() && InventorySettings.of(tenant).stockIn().createChannels();
        if (wanted && !ensured.contains(channel)) {
            new Provisioning(commercetools.project(tenant.id())).channel(key, ChannelRoleEnum.INVENTORY_SUPPLY);
            ensured.add(channel);
        }
    }
}
