package io.integrationhub.orderexport.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.export.Gate;
import io.integrationhub.orderexport.export.Gate.PaymentCover;
import io.integrationhub.orderexport.progress.ProgressRules;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.file.FileFormat;
import io.integrationhub.system.file.InboundFileDefaults;
import io.integrationhub.system.file.InboundFiles;
import io.integrationhub.system.file.InboundFilesSettings;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How a tenant's orders are exported and how their progress is applied.
 *
 * @param adapter How orders are sent to the order master: over HTTP or as files in a folder.
 * @param channel Key of the Channel that marks exported orders. It is created with the role OrderExport if it is
 *     missing.
 * @param lease Time after which another replica takes over an order that a crashed replica was exporting. Must be
 *     longer than a call to the order master may take.
 * @param retention Time after which an order whose facts did not change is deleted from the hub's database; 0s keeps
 *     them for ever. Choose more than your return period: a later report about the order applies as if it were the
 *     first, and a later change is published with all facts.
 * @param locale Language of names if an order has no language.
 * @param collectMethods Keys of the shipping methods that mean click and collect.
 * @param collectPointField Custom field of the shipping or the order that names where the buyer collects the goods; its
 *     change is sent to the order master. Empty if the Channel of the lines, or else the key of the shipping address,
 *     tells.
 * @param contentFields Custom fields of the order, its lines and its shipments whose change is sent to the order
 *     master. All other fields are sent with the order, but not when only they change. {@code *} for all.
 * @param rejectedState Key of the custom State that an order is moved to when the order master rejects it. Empty for
 *     none.
 * @param gate Conditions for the export of an order.
 * @param fields Custom fields for values that have no field of their own in commercetools.
 * @param states States in commercetools by status of the order master: parts of {@code order=Confirmed shipment=Ready
 *     state=<key> line=<key>}. Adds to and overrides the defaults.
 * @param paymentStates Payment state in commercetools by payment status of the order master. Adds to and overrides the
 *     defaults.
 * @param settledMethods Payment methods whose pending charges are settled when the order master reports the payment.
 * @param unknownLines What happens with lines of a report that the order does not contain, such as free samples: park,
 *     which parks the report after the rest of it was applied, or ignore.
 * @param returns What happens with returns that were advised in commercetools: send, which sends each to the order
 *     master once, or skip.
 * @param copies Systems that receive a copy of each exported order, by a name of your choice in lower case.
 * @param historyMapping Mapping from what a migration writes to the topic order.history, delivers as files or sends to
 *     the webhook order-history to an order from before: a JSONata expression, {@code file:} and a path, or
 *     {@code preset:} and a name.
 * @param historyFiles Files with orders from before that a migration delivers.
 * @param inboundMapping Mapping from what the order master sends to a report: a JSONata expression, {@code file:} and a
 *     path, or {@code preset:} and a name.
 * @param inboundFiles Files with reports that the order master delivers.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export")
public record OrderExportSettings(
        @DefaultValue("http") Adapter adapter,
        @DefaultValue("hub-order-export") String channel,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("1095d") Duration retention,
        @DefaultValue("en") String locale,
        @DefaultValue List<String> collectMethods,
        @DefaultValue("") String collectPointField,
        @DefaultValue Set<String> contentFields,
        @DefaultValue("") String rejectedState,
        @NestedConfigurationProperty @DefaultValue GateSettings gate,
        @NestedConfigurationProperty @DefaultValue FieldSettings fields,
        @DefaultValue Map<String, String> states,
        @DefaultValue Map<String, String> paymentStates,
        @DefaultValue("invoice") List<String> settledMethods,
        @DefaultValue("park") UnknownLines unknownLines,
        @DefaultValue("skip") Returns returns,
        @DefaultValue Map<String, CopySettings> copies,
        @DefaultValue("preset:history/order") String historyMapping,
        @NestedConfigurationProperty @DefaultValue InboundFilesSettings historyFiles,
        @DefaultValue("preset:oms-neutral/report") String inboundMapping,
        @NestedConfigurationProperty @DefaultValue InboundFilesSettings inboundFiles) {

    public static final String NAME = "order-export";

    /** The data type of these settings, as used in {@code hub.tenants.<tenant>.masters}. */
    public static final String DATA_TYPE = "order";

    public static final TenantSection<OrderExportSettings> SECTION =
            TenantSection.of(NAME, OrderExportSettings.class).checkedBy(OrderExportSettingsCheck::check);

    public static final InboundFiles INBOUND_FILES = new InboundFiles(
            NAME,
            new InboundFileDefaults(FileFormat.JSON, DataSize.ofMegabytes(16), List.of("order", "occurredAt")),
            tenant -> tenant.section(SECTION).inboundFiles());

    /** Files with orders from before, a row of a CSV file for each line. */
    public static final InboundFiles HISTORY_FILES = new InboundFiles(
            NAME,
            "history-files",
            new InboundFileDefaults(FileFormat.JSON, DataSize.ofMegabytes(64), List.of("number")),
            tenant -> tenant.section(SECTION).historyFiles());

    /** How orders are sent to the order master. */
    public enum Adapter {
        HTTP,
        FILE
    }

    /** What happens with lines of a report that the order does not contain. */
    public enum UnknownLines {
        PARK,
        IGNORE
    }

    /** What happens with returns that were advised in commercetools. */
    public enum Returns {
        SEND,
        SKIP
    }

    public OrderExportSettings {
        collectMethods = List.copyOf(collectMethods);
        contentFields = Set.copyOf(contentFields);
        states = Map.copyOf(states);
        paymentStates = Map.copyOf(paymentStates);
        settledMethods = List.copyOf(settledMethods);
        copies = Map.copyOf(copies);
    }

    /** Returns the mappings of orders from before. */
    public static TenantMappings historyMapping(Mappings compiler) {
        return TenantMappings.of(SECTION, "history-mapping", OrderExportSettings::historyMapping, compiler);
    }

    /** Returns the name of the system that masters the tenant's orders, for example {@code oms}. */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }

    /** Whether a system other than commercetools masters the tenant's orders. */
    public static boolean exports(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    private static boolean sends(Tenant tenant) {
        return exports(tenant) || !tenant.section(SECTION).copies().isEmpty();
    }

    /** Returns the settings of a copy that the tenant has. */
    public static CopySettings copyOf(Tenant tenant, String copy) {
        return Optional.ofNullable(tenant.section(SECTION).copies().get(copy))
                .orElseThrow(() -> new IllegalStateException("tenant " + tenant.id() + " has no copy " + copy));
    }

    /** Whether the tenant's orders, or copies of them, are sent only after their Approval Flows were approved. */
    public static boolean waitsForApproval(Tenant tenant) {
        return sends(tenant) && tenant.section(SECTION).gate().approvalFlows();
    }

    /** Whether the tenant's orders, or copies of them, are sent only after their payments cover the total. */
    public static boolean waitsForPayment(Tenant tenant) {
        return sends(tenant) && tenant.section(SECTION).gate().payment() != PaymentCover.NONE;
    }

    /** Returns the custom fields whose change is sent to the order master. */
    public Set<String> contentFieldsWithCollectPoint() {
        Set<String> fields = new HashSet<>(contentFields);
        if (!collectPointField.isEmpty()) {
            fields.add(collectPointField);
        }
        return fields;
    }

    public Gate toGate() {
        return gate.toGate(fields.history());
    }

    public ProgressRules toProgressRules() {
        return new ProgressRules(
                StateNames.targets(states),
                StateNames.paymentStates(paymentStates),
                Set.copyOf(settledMethods),
                unknownLines == UnknownLines.IGNORE,
                fields.toHubFields());
    }
}
