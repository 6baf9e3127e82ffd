package io.integrationhub.emailnotifier.commercetools.customer;

import com.commercetools.api.client.ProjectApiRoot;
import com.commercetools.api.models.customer.CustomerCreateEmailToken;
import com.commercetools.api.models.customer.CustomerCreatePasswordResetToken;
import com.commercetools.api.models.customer.CustomerToken;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.emailnotifier.content.TokenMail.Purpose;
import io.integrationhub.emailnotifier.settings.EmailSettings;
import io.vrap.rmf.base.client.ApiMethod;

/** Creates tokens with the SDK; of accounts of a Store at the Store's endpoints. */
record SdkTokens(Commercetools commercetools) implements Tokens {

    @Override
    public CreatedToken create(Tenant tenant, MailableCustomer customer, Purpose purpose) {
        Project project = commercetools.project(tenant.id());
        long minutes = EmailSettings.of(tenant).tokens().validity().toMinutes();
        CustomerToken token = project.call(
                switch (purpose) {
                    case EMAIL_VERIFICATION -> emailToken(project.api(), customer, minutes);
                    case PASSWORD_RESET -> passwordToken(project.api(), customer, minutes);
                });
        return new CreatedToken(
                token.getId(),
                new Secret(token.getValue()),
                token.getExpiresAt().toInstant());
    }

    private static ApiMethod<?, CustomerToken> emailToken(ProjectApiRoot api, MailableCustomer customer, long minutes) {
        CustomerCreateEmailToken body = CustomerCreateEmailToken.builder()
                .id(customer.id().value())
                .ttlMinutes(minutes)
                .build();
        return customer.store().isEmpty()
                ? api.customers().emailToken().post(body)
                : api.inStore(customer.store()).customers().emailToken().post(body);
    }

    private static ApiMethod<?, CustomerToken> passwordToken(
            ProjectApiRoot api, MailableCustomer customer, long minutes) {
        CustomerCreatePasswordResetToken body = CustomerCreatePasswordResetToken.builder()
                .email(customer.reader().recipient().orElseThrow().address().value())
                .ttlMinutes(minutes)
                .build();
        return customer.store().isEmpty()
                ? api.customers().passwordToken().post(body)
                : api.inStore(customer.store()).customers().passwordToken().post(body);
    }
}
