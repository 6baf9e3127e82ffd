package io.integrationhub.emailnotifier.travel;

import io.integrationhub.emailnotifier.content.MailType;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.sandbox.mail.HttpMailStandIn;
import io.integrationhub.sandbox.sendgrid.EventWebhook;
import io.integrationhub.sandbox.sendgrid.SendGridStandIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two more merchants of the same service: bolt sends mails over SendGrid, cora over a service of its own. */
final class OtherMerchants implements AutoCloseable {

    static final String REPORT_SECRET = "only-for-tests-report-secret";

    private static final String SECRET = "only-for-tests";

    final SendGridStandIn sendGrid = SendGridStandIn.start(0, SECRET);
    final EventWebhook sendGridEvents = new EventWebhook();
    final HttpMailStandIn mailService = HttpMailStandIn.start(SECRET);
    final ShopFront boltShop;
    final ShopFront coraShop;

    private final CommercetoolsStandIn commercetools;

    OtherMerchants(CommercetoolsStandIn commercetools) {
        this.commercetools = commercetools;
        this.boltShop = project("bolt-test");
        this.coraShop = project("cora-test");
    }

    private ShopFront project(String key) {
        commercetools.createProject(key, key + "-client", SECRET, List.of("manage_project"));
        // What the hub's own client creates counts as imported.
        commercetools.createProject(key, key + "-shop", SECRET, List.of("manage_project"));
        return new ShopFront(commercetools, key, key + "-shop", SECRET);
    }

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        addTenant(variables, "HUB_TENANTS_BOLT_", "bolt-test", "sendgrid");
        addSystem(
                variables, "HUB_TENANTS_BOLT_SYSTEMS_SENDGRID_", sendGrid.url().toString());
        Map<String, String> webhook = Map.of(
                "SCHEME", "ecdsa-sha256",
                "SECRETS", sendGridEvents.verificationKey(),
                "SIGNATURE_HEADER", "X-Twilio-Email-Event-Webhook-Signature",
                "TIMESTAMP_HEADER", "X-Twilio-Email-Event-Webhook-Timestamp",
                "ENCODING", "base64",
                "SIGNED_CONTENT", "{timestamp}{body}");
        webhook.forEach((name, value) -> variables.put("HUB_TENANTS_BOLT_SYSTEMS_SENDGRID_WEBHOOK_" + name, value));
        addTenant(variables, "HUB_TENANTS_CORA_", "cora-test", "email");
        addSystem(
                variables, "HUB_TENANTS_CORA_SYSTEMS_EMAIL_", mailService.url().toString());
        variables.put("HUB_TENANTS_CORA_SYSTEMS_EMAIL_IDEMPOTENCY_HEADER", "Idempotency-Key");
        variables.put("HUB_TENANTS_CORA_SYSTEMS_EMAIL_WEBHOOK_SCHEME", "header");
        variables.put("HUB_TENANTS_CORA_SYSTEMS_EMAIL_WEBHOOK_SECRETS", REPORT_SECRET);
        return variables;
    }

    private void addTenant(Map<String, String> variables, String prefix, String project, String master) {
        variables.put(prefix + "COMMERCETOOLS_PROJECT_KEY", project);
        variables.put(prefix + "COMMERCETOOLS_API_URL", commercetools.baseUrl().toString());
        variables.put(prefix + "COMMERCETOOLS_AUTH_URL", commercetools.authUrl().toString());
        variables.put(prefix + "COMMERCETOOLS_CLIENT_ID", project + "-client");
        variables.put(prefix + "COMMERCETOOLS_CLIENT_SECRET", SECRET);
        variables.put(prefix + "MASTERS_EMAIL", master);
        variables.put(
                prefix + "EMAIL_NOTIFIER_MAILS",
                MailType.CUSTOMER_WELCOME.code() + "," + MailType.PASSWORD_CHANGED.code());
        variables.put(prefix + "EMAIL_NOTIFIER_SENDS_FROM", "2020-01-01");
        variables.put(prefix + "EMAIL_NOTIFIER_SENDER_ADDRESS", "hello@shop.example");
    }

    private static void addSystem(Map<String, String> variables, String prefix, String url) {
        variables.put(prefix + "URL", url);
        variables.put(prefix + "ALLOW_PLAIN_HTTP", "true");
        variables.put(prefix + "ALLOW_PRIVATE_ADDRESSES", "true");
        variables.put(prefix + "AUTH_SCHEME", "bearer");
        variables.put(prefix + "AUTH_TOKEN", SECRET);
    }

    @Override
    public void close() {
        mailService.close();
        sendGrid.close();
    }
}
