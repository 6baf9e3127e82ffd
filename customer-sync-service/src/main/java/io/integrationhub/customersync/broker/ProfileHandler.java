package io.integrationhub.customersync.broker;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.customersync.CustomerExportFlow;
import io.integrationhub.customersync.CustomerExportOutcome;
import io.integrationhub.customersync.CustomerExportOutcome.Deleted;
import io.integrationhub.customersync.CustomerExportOutcome.ErasedAtTarget;
import io.integrationhub.customersync.CustomerExportOutcome.ErasureUnsupported;
import io.integrationhub.customersync.CustomerExportOutcome.NotExported;
import io.integrationhub.customersync.CustomerExportOutcome.Pending;
import io.integrationhub.customersync.CustomerExportOutcome.Rejected;
import io.integrationhub.customersync.CustomerExportOutcome.Sent;
import io.integrationhub.customersync.CustomerExportOutcome.SentInPart;
import io.integrationhub.customersync.CustomerExportOutcome.Suppressed;
import io.integrationhub.customersync.CustomerExportOutcome.UpToDate;
import io.integrationhub.customersync.cdp.PlatformFault;
import io.integrationhub.customersync.profile.ProfileSource;
import io.integrationhub.customersync.profile.Target;
import io.integrationhub.customersync.settings.ExportSettings;
import io.integrationhub.stream.Ending;
import io.integrationhub.stream.InboundRecord;
import io.integrationhub.stream.RecordHandler;

/**
 * Sends profiles to one target. Each target has its own inlet, so that one that is slow or unavailable delays no other.
 *
 * @param target the target
 */
record ProfileHandler(Target target, CustomerExportFlow flow, Tenants tenants) implements RecordHandler {

    /** The topic of a target's inlet. */
    static String topic(Target target) {
        return "profile." + target.id();
    }

    @Override
    public String inlet() {
        return "profiles-" + target.id();
    }

    @Override
    public boolean isFor(Tenant tenant) {
        return ExportSettings.exportsTo(tenant, target);
    }

    @Override
    public boolean isDoorbell() {
        return true;
    }

    @Override
    public Ending handle(InboundRecord message) {
        ProfileSource source = source(message);
        return ending(source, flow.export(tenants.get(message.tenant()), target, source));
    }

    private static ProfileSource source(InboundRecord message) {
        try {
            return ProfileSource.parse(message.key());
        } catch (IllegalArgumentException e) {
            throw new PermanentFault(
                    ProfileMessageFault.PROFILE_MESSAGE_MALFORMED, "the message's key " + e.getMessage());
        }
    }

    private Ending ending(ProfileSource source, CustomerExportOutcome outcome) {
        return switch (outcome) {
            case Sent it -> Ending.of(it, it.subject(), target + " has it");
            case SentInPart it -> Ending.of(it, it.subject(), target + " has it, " + String.join("; ", it.findings()));
            case UpToDate it -> Ending.of(it, it.subject(), target + " already has it as it is");
            case ErasedAtTarget it -> Ending.of(it, source.id(), target + ": " + it.detail());
            case NotExported it -> Ending.of(it, it.subject(), "not sent to " + target + ": " + it.reason());
            case Suppressed it -> Ending.of(it, source.toString(), "not sent to " + target + ": erased");
            case Deleted it -> Ending.of(it, source.id(), target + " does not have it, or keeps it");
            case Pending it -> Ending.of(it, source.id(), "is sent at " + it.dueAt());
            case ErasureUnsupported it ->
                throw new PermanentFault(ProfileMessageFault.PROFILE_ERASURE_UNSUPPORTED, target + ": " + it.reason());
            case Rejected it ->
                throw new PermanentFault(
                        PlatformFault.PROFILE_REJECTED,
                        target + " rejected profile " + it.subject() + ": " + it.reason());
        };
    }
}
