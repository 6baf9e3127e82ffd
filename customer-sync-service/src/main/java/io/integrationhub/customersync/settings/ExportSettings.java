package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.customersync.profile.ExportRules;
import io.integrationhub.customersync.profile.Target;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What other systems learn about customers, guests and Business Units.
 *
 * @param targets Settings per system that receives profiles: cdp, oms, erp or marketing. How it is reached is set under
 *     systems with the same name.
 * @param settleTime Time for which changes of one profile are collected before it is sent.
 * @param lease Time after which another replica takes over a profile that a crashed replica was sending.
 * @param identityKey Secret key of the hashes by which guests and erased persons are recognized, at least 32
 *     characters. Required if there are targets. With another key, erased persons are no longer recognized.
 * @param stores Keys of the Stores whose customers are sent; empty for all. Customers without a Store are always sent.
 * @param guests Whether guests are sent, with what their orders contain.
 * @param mergeGuests Whether a guest becomes part of the customer with the same e-mail address.
 * @param verifiedOnly Whether customers are sent only once they have confirmed their e-mail address.
 * @param businessUnits Whether Business Units are sent. Only for a Project with B2B: any other has no such resources.
 * @param onDelete What happens at the targets when a customer is deleted in commercetools: erase or keep.
 * @param customFields Custom fields that are sent; {@code *} for all.
 * @param customFieldsExcluded Custom fields that are not sent although {@code custom-fields} includes them.
 * @param customFieldNames Other names for custom fields at the targets, by field.
 * @param phoneField Custom field with the phone number. Empty for the number of the main address.
 * @param consents Custom fields with consents, by channel, for example email or sms.
 * @param orderEvents Whether a target receives what happens to orders, by target, for example order-events.cdp=true.
 *     With the adapters klaviyo and segment, and with http if it has an order-event-path.
 * @param orderHistoryAge Age from which what happened to an order is sent as history, so that it triggers nothing.
 * @param consentHistoryAge Age from which a consent is sent as history, so that it triggers no welcome mail.
 */
@ConfigurationProperties("hub.tenants.tenant.customer-sync.export")
public record ExportSettings(
        @DefaultValue Map<String, ExportTargetSettings> targets,
        @DefaultValue("5s") Duration settleTime,
        @DefaultValue("1m") Duration lease,
        @Nullable Secret identityKey,
        @DefaultValue Set<String> stores,
        @DefaultValue("true") boolean guests,
        @DefaultValue("true") boolean mergeGuests,
        @DefaultValue("false") boolean verifiedOnly,
        @DefaultValue("false") boolean businessUnits,
        @DefaultValue("erase") OnDelete onDelete,
        @DefaultValue Set<String> customFields,
        @DefaultValue Set<String> customFieldsExcluded,
        @DefaultValue Map<String, String> customFieldNames,
        @DefaultValue("") String phoneField,
        @DefaultValue Map<String, ConsentFieldSettings> consents,
        @DefaultValue Map<String, Boolean> orderEvents,
        @DefaultValue("1d") Duration orderHistoryAge,
        @DefaultValue("1d") Duration consentHistoryAge) {

    public static final String NAME = "customer-sync.export";

    public static final TenantSection<ExportSettings> SECTION =
            TenantSection.of(NAME, ExportSettings.class).checkedBy(ExportSettingsCheck::check);

    /** What happens at the targets when a customer is deleted. */
    public enum OnDelete {
        ERASE,
        KEEP
    }

    public ExportSettings {
        targets = Map.copyOf(targets);
        stores = Set.copyOf(stores);
        customFields = Set.copyOf(customFields);
        customFieldsExcluded = Set.copyOf(customFieldsExcluded);
        customFieldNames = Map.copyOf(customFieldNames);
        consents = Map.copyOf(consents);
        orderEvents = Map.copyOf(orderEvents);
    }

    /** The tenant's settings. */
    public static ExportSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /** Whether the tenant sends profiles to any system. */
    public static boolean exports(Tenant tenant) {
        return !of(tenant).targets().isEmpty();
    }

    /** Whether the tenant sends profiles to this system. */
    public static boolean exportsTo(Tenant tenant, Target target) {
        return of(tenant).target(target).isPresent();
    }

    /** Whether this system receives what happens to orders. */
    public boolean receivesOrderEvents(String target) {
        return targets.containsKey(target) && orderEvents.getOrDefault(target, false);
    }

    /** The systems that receive profiles, in a fixed order. */
    public List<Target> targetNames() {
        return targets.keySet().stream()
                .map(Target::named)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
    }

    /** The settings of one target. */
    public Optional<ExportTargetSettings> target(Target target) {
        return Optional.ofNullable(targets.get(target.id()));
    }

    /** What a target receives. */
    public ExportRules rules(boolean isMaster) {
        return new ExportRules(
                stores, guests, verifiedOnly, mergeGuests, onDelete == OnDelete.ERASE, isMaster, consentHistoryAge);
    }

    /** The name at the targets of a custom field; empty if it is not sent. */
    public Optional<String> nameOf(String customField) {
        boolean included = customFields.contains("*") || customFields.contains(customField);
        return included && !customFieldsExcluded.contains(customField)
                ? Optional.of(otherName(customField).orElse(customField))
                : Optional.empty();
    }

    /** The keys of a map that environment variables set are in lower case and have only letters and digits. */
    private Optional<String> otherName(String customField) {
        return customFieldNames.entrySet().stream()
                .filter(name -> plain(name.getKey()).equals(plain(customField)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
