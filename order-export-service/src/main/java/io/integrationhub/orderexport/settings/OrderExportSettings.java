package io.integrationhub.orderexport.settings;

import io.integrationhub.core.tenant.Masters;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.orderexport.order.Gate;
import io.integrationhub.orderexport.progress.ProgressRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a tenant's orders leave and how their progress comes back.
 *
 * @param adapter How the order master takes orders: over HTTP, or as files in a folder.
 * @param channel Key of the Channel that marks exported orders; it is made with the role OrderExport where it is
 *     missing.
 * @param lease Time after which an order that a crashed replica had in its hands is taken up by another. Must be longer
 *     than a call to the order master may take.
 * @param locale Language of names where an order has none.
 * @param collectMethods Keys of the shipping methods that mean click and collect.
 * @param rejectedState Key of the custom State an order goes to when the order master rejects it. Empty for none.
 * @param gate Which orders may leave.
 * @param fields Custom fields that show what has no field of its own in commercetools.
 * @param states Meaning of the order master's statuses, by status: parts of {@code order=Confirmed shipment=Ready
 *     state=<key> line=<key>}. Adds to and replaces what is known by default.
 * @param paymentStates Payment state by the order master's payment status. Adds to and replaces what is known by
 *     default.
 * @param settledMethods Payment methods whose pending charge is settled by the order master's word.
 */
@ConfigurationProperties("hub.tenants.tenant.order-export")
public record OrderExportSettings(
        @DefaultValue("http") Adapter adapter,
        @DefaultValue("hub-order-export") String channel,
        @DefaultValue("1m") Duration lease,
        @DefaultValue("en") String locale,
        @DefaultValue List<String> collectMethods,
        @DefaultValue("") String rejectedState,
        @NestedConfigurationProperty @DefaultValue GateSettings gate,
        @NestedConfigurationProperty @DefaultValue FieldSettings fields,
        @DefaultValue Map<String, String> states,
        @DefaultValue Map<String, String> paymentStates,
        @DefaultValue("invoice") List<String> settledMethods) {

    /** The data type these settings are about, as under {@code hub.tenants.<tenant>.masters}. */
    public static final String DATA_TYPE = "order";

    /** Where a tenant configures it. */
    public static final TenantSection<OrderExportSettings> SECTION =
            TenantSection.of("order-export", OrderExportSettings.class).checkedBy(OrderExportChecks::check);

    /** How the order master takes orders. */
    public enum Adapter {
        HTTP,
        FILE
    }

    public OrderExportSettings {
        collectMethods = List.copyOf(collectMethods);
        states = Map.copyOf(states);
        paymentStates = Map.copyOf(paymentStates);
        settledMethods = List.copyOf(settledMethods);
    }

    /** The tenant's settings. */
    public static OrderExportSettings of(Tenant tenant) {
        return tenant.section(SECTION);
    }

    /** The system that masters the tenant's orders, for example {@code oms}. */
    public static String masterOf(Tenant tenant) {
        return tenant.masters().of(DATA_TYPE).orElse(Masters.COMMERCETOOLS);
    }

    /** Whether the tenant's orders have a master outside commercetools. */
    public static boolean exports(Tenant tenant) {
        return !masterOf(tenant).equals(Masters.COMMERCETOOLS);
    }

    /** Whether the tenant's orders leave only after their Approval Flows. */
    public static boolean waitsForApproval(Tenant tenant) {
        return exports(tenant) && of(tenant).gate().approvalFlows();
    }

    /** Which orders may leave. */
    public Gate toGate() {
        return gate.toGate();
    }

    /** How the order master's words are understood. */
    public ProgressRules toProgressRules() {
        return new ProgressRules(
                StateNames.targets(states),
                StateNames.paymentStates(paymentStates),
                Set.copyOf(settledMethods),
                fields.toNotes());
    }
}
