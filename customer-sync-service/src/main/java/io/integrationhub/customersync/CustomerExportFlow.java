package io.integrationhub.customersync;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.customersync.account.Accounts;
import io.integrationhub.customersync.cdp.CustomerDataPlatform;
import io.integrationhub.customersync.cdp.DeliveryResult;
import io.integrationhub.customersync.cdp.Destination;
import io.integrationhub.customersync.cdp.ErasureResult;
import io.integrationhub.customersync.erasure.ErasedPersons;
import io.integrationhub.customersync.export.PendingProfiles;
import io.integrationhub.customersync.export.ProfileClaim;
import io.integrationhub.customersync.export.ProfileLedger;
import io.integrationhub.customersync.profile.ExportDecision;
import io.integrationhub.customersync.profile.ExportEntry;
import io.integrationhub.customersync.profile.Profile;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import java.time.InstantSource;
import java.util.List;

/**
 * Sends customers, guests and Business Units to the systems that a tenant chose, and only what they do not have yet.
 * Messages arrive at least once and in any order, so a message only says which profile to read.
 */
public class CustomerExportFlow {

    private final Accounts accounts;
    private final PendingProfiles pending;
    private final ProfileLedger ledger;
    private final CustomerDataPlatform platform;
    private final ErasedPersons erased;
    private final InstantSource clock;

    CustomerExportFlow(
            Accounts accounts,
            PendingProfiles pending,
            ProfileLedger ledger,
            CustomerDataPlatform platform,
            ErasedPersons erased,
            InstantSource clock) {
        this.accounts = accounts;
        this.pending = pending;
        this.ledger = ledger;
        this.platform = platform;
        this.erased = erased;
        this.clock = clock;
    }

    /** Waits until a changed profile has settled, so that ten changes within seconds are sent once. */
    public CustomerExportOutcome.Pending postpone(Tenant tenant, ProfileSource source) {
        var dueAt = clock.instant().plus(ExportSettings.of(tenant).settleTime());
        return new CustomerExportOutcome.Pending(pending.add(tenant.id(), source, dueAt));
    }

    /** Sends a profile to one target, unless the target has it as it is. */
    public CustomerExportOutcome export(Tenant tenant, Target target, ProfileSource source) {
        // Claimed before it is loaded: otherwise an older state could be sent after a newer one.
        try (ProfileClaim claim = ledger.claim(tenant, target, source)) {
            var destination = new Destination(tenant, target);
            return accounts.load(tenant, source)
                    .map(it -> act(claim, destination, decide(claim, destination, erased.without(tenant, it))))
                    .orElseGet(() -> deleted(claim, destination));
        }
    }

    private ExportDecision decide(ProfileClaim claim, Destination destination, Profile profile) {
        boolean isErased = erased.include(destination.tenant(), profile);
        return ExportDecision.of(profile, claim.history(profile, isErased), destination.rules(), clock.instant());
    }

    private CustomerExportOutcome act(ProfileClaim claim, Destination destination, ExportDecision decision) {
        return switch (decision) {
            case ExportDecision.Send it -> send(claim, destination, it);
            case ExportDecision.UpToDate it -> new CustomerExportOutcome.UpToDate(it.subject());
            case ExportDecision.Adopt it -> adopt(claim, it);
            case ExportDecision.Erase it -> erase(claim, destination, it.entry());
            case ExportDecision.Exclude it -> new CustomerExportOutcome.NotExported(it.subject(), it.reason());
            case ExportDecision.Suppress _ -> new CustomerExportOutcome.Suppressed();
            case ExportDecision.Ignore _ -> new CustomerExportOutcome.Deleted();
        };
    }

    private CustomerExportOutcome send(ProfileClaim claim, Destination destination, ExportDecision.Send send) {
        Profile profile = send.profile();
        return switch (platform.send(destination, send)) {
            case DeliveryResult.Delivered it -> {
                for (ExportEntry guest : send.guests()) {
                    platform.merge(destination, guest, profile);
                    claim.recordMerged(guest, profile);
                }
                // Last: after a crash before that, the same is sent again, which changes nothing at the target.
                claim.recordSent(profile, it.knownAs());
                yield CustomerExportOutcome.sent(profile.subject(), it.findings());
            }
            case DeliveryResult.Unsupported it -> new CustomerExportOutcome.NotExported(profile.subject(), it.reason());
            case DeliveryResult.Rejected it -> new CustomerExportOutcome.Rejected(profile.subject(), it.reason());
        };
    }

    private CustomerExportOutcome deleted(ProfileClaim claim, Destination destination) {
        List<ExportEntry> entries = claim.entries();
        return entries.isEmpty()
                ? new CustomerExportOutcome.Deleted()
                : act(claim, destination, ExportDecision.ofDeleted(entries.getFirst(), destination.rules()));
    }

    private static CustomerExportOutcome adopt(ProfileClaim claim, ExportDecision.Adopt adopt) {
        claim.recordSent(adopt.profile(), adopt.knownAs());
        return new CustomerExportOutcome.UpToDate(adopt.profile().subject());
    }

    private CustomerExportOutcome erase(ProfileClaim claim, Destination destination, ExportEntry entry) {
        ErasureResult result = platform.erase(destination, entry, "");
        if (result instanceof ErasureResult.Erased) {
            claim.recordErased(entry);
        }
        return CustomerExportOutcome.of(result);
    }
}
