package io.integrationhub.emailnotifier.commercetools.company;

import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.TenantRequirement;
import io.integrationhub.emailnotifier.commercetools.shop.Readers;
import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the adapters, and what they need of Projects whose tenants send such mails. */
@Configuration(proxyBeanMethods = false)
class CompanyConfiguration {

    @Bean
    Quotes quotes(Commercetools commercetools, Readers readers) {
        return new SdkQuotes(commercetools, readers);
    }

    @Bean
    Approvals approvals(Commercetools commercetools, Readers readers) {
        return new SdkApprovals(commercetools, readers);
    }

    @Bean
    Invitations invitations(Commercetools commercetools, Readers readers) {
        return new SdkInvitations(commercetools, readers);
    }

    @Bean
    TenantRequirement quoteRequirement() {
        return requirement(Set.of(MailType.QUOTE_READY), "quote", Set.of("view_quotes", "manage_subscriptions"));
    }

    @Bean
    TenantRequirement approvalMailRequirement() {
        return requirement(
                Set.of(MailType.APPROVAL_NEEDED, MailType.APPROVAL_DECIDED),
                "approval-flow",
                Set.of("view_approval_flows", "view_business_units", "manage_subscriptions"));
    }

    @Bean
    TenantRequirement invitationRequirement() {
        return requirement(
                Set.of(MailType.ASSOCIATE_INVITED),
                "business-unit",
                Set.of("view_business_units", "view_associate_roles", "manage_subscriptions"));
    }

    private static TenantRequirement requirement(Set<MailType> types, String resource, Set<String> scopes) {
        return new TenantRequirement(tenant -> EmailSettings.sendsAnyOf(tenant, types), Set.of(resource), scopes);
    }
}
