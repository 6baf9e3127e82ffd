package io.integrationhub.customersync.settings;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.customersync.customer.change.ForeignChanges;
import io.integrationhub.customersync.customer.change.Ownership;
import io.integrationhub.customersync.customer.decision.CustomerRules;
import io.integrationhub.customersync.customer.decision.OnEmailMatch;
import io.integrationhub.customersync.customer.decision.OnInactive;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.file.FileFormat;
import io.integrationhub.system.file.InboundFileDefaults;
import io.integrationhub.system.file.InboundFiles;
import io.integrationhub.system.file.InboundFilesSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How customers and Business Units come from their master into commercetools. A mapping is a JSONata expression,
 * {@code file:} and a path, or {@code preset:} and the name of a mapping included in the service.
 *
 * @param messages What a message of the master contains: records (the customer itself), or doorbells (at least its
 *     number; the customer is read from the master over HTTP).
 * @param businessUnitMessages What a message of the master about a Business Unit contains, as in messages, with its key
 *     in place of the number.
 * @param customerMapping Mapping from a customer of the master to the neutral form that the README describes.
 * @param businessUnitMapping Mapping from a Business Unit of the master to the neutral form.
 * @param onEmailMatch What happens if a customer in commercetools has the e-mail address of a new customer: park, or
 *     adopt if that customer has no other number and no other external id.
 * @param onInactive What happens to a customer that the master has removed or deactivated: keep, mark (see
 *     inactive-field), or delete.
 * @param inactiveField Custom field that marks inactive customers.
 * @param createGroups Whether missing customer groups are created. Otherwise, and if commercetools masters customer
 *     groups, customers wait for them.
 * @param groupsAs How customers get their groups: assignments (any number), or single (the one customer group of a
 *     customer, for Projects that do not use assignments).
 * @param customFields Custom fields of customers that the master writes, with their types (string, boolean, number,
 *     date, datetime, money), such as {@code tier=string,creditLimit=money}. Missing ones are created; others in the
 *     master's records are left out.
 * @param consentFields Those of custom-fields that belong to the consent.
 * @param customType Key of the Type for customers that have no Type yet. A customer's own Type gets the fields.
 * @param businessUnitFields Custom fields of Business Units, as in custom-fields.
 * @param businessUnitType Key of the Type for Business Units that have no Type yet.
 * @param foreignChanges What happens to a change in commercetools of a field that the master owns, once the master
 *     changes anything about the customer, or all customers are compared: set-back, or leave it until the master
 *     changes the field.
 * @param waitingWarning Time after which a record that waits for another one is logged.
 */
@ConfigurationProperties("hub.tenants.tenant.customer-sync.import")
public record ImportSettings(
        @DefaultValue("records") Messages messages,
        @DefaultValue("records") Messages businessUnitMessages,
        @DefaultValue("preset:cdp-neutral/customer") String customerMapping,
        @DefaultValue("preset:cdp-neutral/business-unit") String businessUnitMapping,
        @DefaultValue("park") OnEmailMatch onEmailMatch,
        @DefaultValue("keep") OnInactive onInactive,
        @DefaultValue("hubInactive") String inactiveField,
        @DefaultValue("true") boolean createGroups,
        @DefaultValue("assignments") GroupsAs groupsAs,
        @DefaultValue List<String> customFields,
        @DefaultValue List<String> consentFields,
        @DefaultValue("hub-customer") String customType,
        @DefaultValue List<String> businessUnitFields,
        @DefaultValue("hub-business-unit") String businessUnitType,
        @DefaultValue("set-back") ForeignChanges foreignChanges,
        @DefaultValue("1h") Duration waitingWarning,
        @NestedConfigurationProperty @DefaultValue FieldMasterSettings fieldMasters,
        @NestedConfigurationProperty @DefaultValue InboundFilesSettings inboundFiles,
        @NestedConfigurationProperty @DefaultValue InboundFilesSettings businessUnitFiles) {

    /** The name of the section. */
    public static final String NAME = "customer-sync.import";

    /** The tenant's section. */
    public static final TenantSection<ImportSettings> SECTION = TenantSection.of(NAME, ImportSettings.class);

    /** Files with customers: rows of a CSV file with equal numbers are one customer with several addresses. */
    public static final InboundFiles INBOUND_FILES = new InboundFiles(
            NAME,
            new InboundFileDefaults(FileFormat.CSV, DataSize.ofMegabytes(64), List.of()),
            tenant -> tenant.section(SECTION).inboundFiles());

    /**
     * Files with Business Units: rows of a CSV file with equal keys are one unit with several addresses or associates.
     */
    public static final InboundFiles BUSINESS_UNIT_FILES = new InboundFiles(
            NAME,
            "business-unit-files",
            new InboundFileDefaults(FileFormat.CSV, DataSize.ofMegabytes(64), List.of("key")),
            tenant -> tenant.section(SECTION).businessUnitFiles());

    /** What messages of the master contain. */
    public enum Messages {
        RECORDS,
        DOORBELLS
    }

    /** How customers get their groups. */
    public enum GroupsAs {
        ASSIGNMENTS,
        SINGLE
    }

    public ImportSettings {
        customFields = List.copyOf(customFields);
        consentFields = List.copyOf(consentFields);
        businessUnitFields = List.copyOf(businessUnitFields);
    }

    /** The tenant's settings. */
    public static ImportSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /** The tenants' mappings of customers. */
    public static TenantMappings customerMapping(Mappings compiler) {
        return TenantMappings.of(SECTION, "customer-mapping", ImportSettings::customerMapping, compiler);
    }

    /** The tenants' mappings of Business Units. */
    public static TenantMappings businessUnitMapping(Mappings compiler) {
        return TenantMappings.of(SECTION, "business-unit-mapping", ImportSettings::businessUnitMapping, compiler);
    }

    /** Whether customers have at most one group. */
    public boolean hasSingleGroup() {
        return groupsAs == GroupsAs.SINGLE;
    }

    /** The custom fields of customers with their types, including the hub's own. */
    public List<String> customFieldsOfCustomers() {
        List<String> fields = new ArrayList<>(customFields);
        if (onInactive == OnInactive.MARK) {
            fields.add(inactiveField + "=boolean");
        }
        return fields;
    }

    /** What the tenant chose about its customers. */
    public CustomerRules toRules() {
        Ownership ownership = new Ownership(fieldMasters.toMasters(), foreignChanges, Set.copyOf(consentFields));
        return new CustomerRules(onEmailMatch, onInactive, inactiveField, ownership);
    }
}
