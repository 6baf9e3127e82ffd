package io.integrationhub.inventorythreshold.commercetools;

import com.commercetools.api.models.inventory.InventoryEntry;
import io.integrationhub.commercetools.CommercetoolsError;
import io.integrationhub.commercetools.CommercetoolsFault;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.inventorythreshold.stock.Position;
import io.integrationhub.inventorythreshold.stock.entry.DesiredEntry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings single entries of a tenant into their desired state, whoever else writes them meanwhile.
 *
 * @param provisionChannel ensures that a supply channel exists
 */
record EntryUpsert(EntryReader reader, EntryActions actions, Consumer<String> provisionChannel) {

    /**
     * What one entry should be.
     *
     * @param later what it should be when it has to be read again
     */
    record Target(Position position, DesiredEntry desired, Supplier<DesiredEntry> later) {}

    /**
     * What became of an entry.
     *
     * @param entry the entry as it is now; empty if there is none
     */
    record Result(Optional<InventoryEntry> entry, boolean isWritten) {

        static Result none(boolean isWritten) {
            return new Result(Optional.empty(), isWritten);
        }
    }

    Result apply(Target target, Optional<InventoryEntry> existing) {
        return switch (target.desired()) {
            case DesiredEntry.Unmanaged _ -> new Result(existing, false);
            case DesiredEntry.Absent _ -> existing.map(this::remove).orElseGet(() -> Result.none(false));
            case DesiredEntry.Present present ->
                existing.map(entry -> updateOrCreate(target, present, entry)).orElseGet(() -> create(target, present));
        };
    }

    /** If the entry was modified meanwhile, the fault leads to a later attempt: the entry may be desired by then. */
    private Result remove(InventoryEntry entry) {
        var delete = project().api().inventory().withId(entry.getId()).delete().withVersion(entry.getVersion());
        return Result.none(project().find(delete).isPresent());
    }

    private Result updateOrCreate(Target target, DesiredEntry.Present desired, InventoryEntry entry) {
        try {
            return update(target, entry);
        } catch (PermanentFault fault) {
            // The entry was removed after it was read.
            if (fault.code() != CommercetoolsFault.COMMERCETOOLS_NOT_FOUND) {
                throw fault;
            }
            return create(target, desired);
        }
    }

    private Result update(Target target, InventoryEntry entry) {
        var byId = project().api().inventory().withId(entry.getId());
        AtomicReference<Optional<InventoryEntry>> read = new AtomicReference<>(Optional.of(entry));
        AtomicReference<Optional<DesiredEntry>> decided = new AtomicReference<>(Optional.of(target.desired()));
        InventoryEntry after = project()
                .update(
                        () -> read.getAndSet(Optional.empty())
                                .orElseGet(() -> project().call(byId.get())),
                        current -> actions.update(
                                current, decided.getAndSet(Optional.empty()).orElseGet(target.later())),
                        (current, needed) -> project()
                                .call(byId.post(update ->
                                        update.version(current.getVersion()).actions(needed))));
        return new Result(Optional.of(after), !after.getVersion().equals(entry.getVersion()));
    }

    private Result create(Target target, DesiredEntry.Present desired) {
        Position position = target.position();
        provisionChannel.accept(position.channel());
        try {
            InventoryEntry created = project().call(project().api().inventory().post(actions.draft(position, desired)));
            return new Result(Optional.of(created), true);
        } catch (PermanentFault fault) {
            return update(target, createdMeanwhile(position, fault));
        }
    }

    /** Another replica created the entry, or an earlier request whose response was lost. */
    private InventoryEntry createdMeanwhile(Position position, PermanentFault fault) {
        return CommercetoolsError.behind(fault)
                .filter(error -> error.has("DuplicateField"))
                .map(_ -> reader.read(Set.of(position)).get(position))
                .orElseThrow(() -> fault);
    }

    private Project project() {
        return reader.project();
    }
}
