package io.integrationhub.emailnotifier.commercetools.customer;

import com.commercetools.api.models.customer.Customer;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Sweep;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.core.tenant.Tenants;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapters for customers and their tokens. */
@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    @Bean
    SdkCustomers customers(Commercetools commercetools, Readers readers) {
        return new SdkCustomers(commercetools, readers);
    }

    @Bean
    Tokens tokens(Commercetools commercetools) {
        return new SdkTokens(commercetools);
    }

    @Bean
    Sweep<Customer> customerMailSweep(
            Commercetools commercetools, SdkCustomers customers, MissedCustomerMails missed, Tenants tenants) {
        return new CustomerMailSweep(commercetools, customers, missed, tenants);
    }

    /** The service creates tokens whose value is not in their message. */
    @Bean
    TenantRequirement passwordTokens() {
        return new TenantRequirement(
                tenant -> EmailSettings.sendsAnyOf(tenant, Set.of(MailType.PASSWORD_RESET)),
                Set.of("customer-password-token"),
                Set.of("manage_customers", "manage_subscriptions"));
    }

    @Bean
    TenantRequirement emailTokens() {
        return new TenantRequirement(
                tenant -> EmailSettings.sendsAnyOf(tenant, Set.of(MailType.EMAIL_VERIFICATION)),
                Set.of("customer-email-token"),
                Set.of("manage_customers", "manage_subscriptions"));
    }
}
