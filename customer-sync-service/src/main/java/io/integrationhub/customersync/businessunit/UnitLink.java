package io.integrationhub.customersync.businessunit;

import io.integrationhub.customersync.customer.SourceVersion;
import java.util.Optional;

/**
 * What is remembered of a Business Unit.
 *
 * @param unitId id in commercetools
 * @param unitVersion its version in commercetools after the last write or read
 * @param source how recent the applied state is
 * @param contentHash identifies what was applied; empty if some of it, or a newer state, waits
 */
public record UnitLink(String unitId, long unitVersion, SourceVersion source, String contentHash) {

    /**
     * The state was applied to this unit.
     *
     * @param isComplete whether nothing of it waits
     */
    public static UnitLink to(ExistingUnit existing, BusinessUnit applied, boolean isComplete) {
        return new UnitLink(
                existing.id(), existing.version(), applied.version(), isComplete ? applied.contentHash() : "");
    }

    /** The link while a newer state waits: repeating the one before is a change. Empty if it is incomplete already. */
    public Optional<UnitLink> incomplete() {
        return contentHash.isEmpty() ? Optional.empty() : Optional.of(new UnitLink(unitId, unitVersion, source, ""));
    }

    /** Whether a newer state has been applied. */
    public boolean isNewerThan(BusinessUnit unit) {
        return unit.version().isOlderThan(source);
    }

    /** Whether just this content has been applied. */
    public boolean isOf(BusinessUnit unit) {
        return contentHash.equals(unit.contentHash());
    }

    /** Whether just this state has been applied, and this version of it or a newer one. */
    public boolean isJust(BusinessUnit unit) {
        return isOf(unit) && (isNewerThan(unit) || unit.version().orElse(source).equals(source));
    }

    /** The applied content was still true at this state: what is older must not replace it. */
    public UnitLink confirmedBy(BusinessUnit unit) {
        return new UnitLink(unitId, unitVersion, unit.version(), contentHash);
    }
}
