package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.channel.ChannelRoleEnum;
import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.inventorythreshold.settings.InventorySettings;
import io.integrationhub.inventorythreshold.stock.EntryDetails;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.starter.commercetools.Commercetools;
import io.integrationhub.starter.commercetools.CommercetoolsError;
import io.integrationhub.starter.commercetools.Project;
import io.integrationhub.starter.commercetools.Provisioning;
import io.integrationhub.starter.fault.PermanentFault;
import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.starter.tenant.TenantId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    @Override
    public int show(
            Tenant tenant,
            Map<Position, EntryDetails> entries,
            Function<Position, OptionalLong> quantity) {
        EntryReading reading =
                new EntryReading(
                        commercetools.project(tenant.id()), id -> channels.keyOf(tenant, id));
        Map<Position, InventoryEntry> known = reading.read(entries.keySet());
        return new SideBySide()
                .count(
                        entries.entrySet(),
                        entry ->
                                show(
                                        tenant,
                                        new Wish(entry.getKey(), entry.getValue(), quantity),
                                        Optional.ofNullable(known.get(entry.getKey()))));
    }

    /** What one entry is to show. */
    private record Wish(
            Position position, EntryDetails details, Function<Position, OptionalLong> quantity) {

        OptionalLong now() {
            return quantity.apply(position);
        }
    }

    private boolean show(Tenant tenant, Wish wish, Optional<InventoryEntry> known) {
        if (known.isPresent()) {
            return update(tenant, wish, known.get());
        }
        OptionalLong wanted = wish.now();
        return wanted.isPresent() && create(tenant, wish, wanted.getAsLong());
    }

    private boolean update(Tenant tenant, Wish wish, InventoryEntry asRead) {
        Project project = commercetools.project(tenant.id());
        var byId = project.api().inventory().withId(asRead.getId());
        AtomicReference<Optional<InventoryEntry>> first =
                new AtomicReference<>(Optional.of(asRead));
        Supplier<InventoryEntry> read =
                () -> first.getAndSet(Optional.empty()).orElseGet(() -> project.call(byId.get()));
        InventoryEntry after =
                project.update(
                        read,
                        entry -> EntryActions.of(entry, wish.now(), wish.details()),
                        (entry, actions) ->
                                project.call(
                                        byId.post(
                                                update ->
                                                        update.version(entry.getVersion())
                                                                .actions(actions))));
        return !after.getVersion().equals(asRead.getVersion());
    }

    private boolean create(Tenant tenant, Wish wish, long quantity) {
        Project project = commercetools.project(tenant.id());
        Position position = wish.position();
        ensureChannel(tenant, position.channel());
        try {
            project.call(
                    project.api()
                            .inventory()
                            .post(EntryActions.draft(position, quantity, wish.details())));
            return true;
        } catch (PermanentFault fault) {
            // Another replica, or the same request before its answer was lost, made it first.
            InventoryEntry made = madeMeanwhile(tenant, position, fault);
            return update(tenant, wish, made);
        }
    }

    private InventoryEntry madeMeanwhile(Tenant tenant, Position position, PermanentFault fault) {
        boolean duplicate =
                CommercetoolsError.behind(fault)
                        .filter(error -> error.has("DuplicateField"))
                        .isPresent();
        Map<Position, InventoryEntry> found = new HashMap<>();
        if (duplicate) {
            found.putAll(
                    new EntryReading(
                                    commercetools.project(tenant.id()),
                                    id -> channels.keyOf(tenant, id))
                            .read(Set.of(position)));
        }
        return Optional.ofNullable(found.get(position)).orElseThrow(() -> fault);
    }

    private void ensureChannel(Tenant tenant, String key) {
        ChannelOf channel = new ChannelOf(tenant.id(), key);
        boolean wanted = !key.isEmpty() && InventorySettings.of(tenant).stockIn().createChannels();
        if (wanted && !ensured.contains(channel)) {
            new Provisioning(commercetools.project(tenant.id()))
                    .channel(key, ChannelRoleEnum.INVENTORY_SUPPLY);
            ensured.add(channel);
        }
    }
}
