package io.integrationhub.orderexport.commercetools;

import com.commercetools.api.models.message.Message;
import com.commercetools.api.models.payment.Payment;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.core.doctor.DoctorCheck;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.orderexport.events.OrderEvents;
import io.integrationhub.orderexport.ledger.CopyLedger;
import io.integrationhub.orderexport.ledger.ExportLedger;
import io.integrationhub.orderexport.ledger.ReturnLedger;
import io.integrationhub.orderexport.settings.OrderExportSettings;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the adapter of the port, the sweeps and the doctor checks. */
@Configuration(proxyBeanMethods = false)
class OrdersConfiguration {

    @Bean
    Shops shops(Commercetools commercetools) {
        return new Shops(commercetools);
    }

    @Bean
    Orders orders(Shops shops, InstantSource clock) {
        return new SdkOrders(shops, clock);
    }

    @Bean
    OrderHistory orderHistory(Shops shops) {
        return new SdkOrderHistory(shops);
    }

    @Bean
    Sweep<com.commercetools.api.models.order.Order> orderSweep(
            Shops shops,
            ExportLedger ledger,
            ReturnLedger returns,
            CopyLedger copies,
            OrderEvents events,
            Tenants tenants) {
        return new OrderSweep(shops, ledger, returns, copies, events, tenants);
    }

    @Bean
    SentOrders sentOrders(ExportLedger exports, CopyLedger copies) {
        return new SentOrders(exports, copies);
    }

    @Bean
    Sweep<Message> approvalSweep(Shops shops, SentOrders sent, Tenants tenants) {
        return new ApprovalSweep(shops, sent, tenants);
    }

    @Bean
    Sweep<Payment> paymentSweep(Shops shops, Orders orders, SentOrders sent, OrderEvents events, Tenants tenants) {
        return new PaymentSweep(shops, orders, sent, events, tenants);
    }

    @Bean
    TenantRequirement approvalRequirement() {
        return new TenantRequirement(
                OrderExportSettings::waitsForApproval,
                Set.of("approval-flow"),
                Set.of("view_approval_flows", "view_messages"));
    }

    @Bean
    DoctorCheck approvalDoctorCheck(Shops shops, Tenants tenants) {
        return new ApprovalDoctorCheck(shops, tenants);
    }

    @Bean
    DoctorCheck channelDoctorCheck(Shops shops, Tenants tenants) {
        return new ChannelDoctorCheck(shops, tenants);
    }

    @Bean
    DoctorCheck statesDoctorCheck(Shops shops, Tenants tenants) {
        return new StatesDoctorCheck(shops, tenants);
    }
}
