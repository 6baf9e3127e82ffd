package io.integrationhub.sandbox;

import java.util.Locale;

/**
 * One merchant of the sandbox. The secrets are made up and valid for the stand-ins only.
 *
 * @param name as in topics, variables and paths
 * @param projectKey the key of its commercetools Project
 * @param taxEngine the engine that computes its taxes
 */
public record SandboxTenant(String name, String projectKey, TaxEngine taxEngine) {

    /** The made-up Google Cloud project of the Pub/Sub topics that carry the tenants' notifications. */
    static final String PUB_SUB_PROJECT = "sandbox";

    /** The customer data platforms of the sandbox. */
    public enum Cdp {
        SEGMENT,
        KLAVIYO
    }

    /** The customer data platform: Segment for merchants with AvaTax, Klaviyo for the others. */
    public Cdp cdp() {
        return taxEngine == TaxEngine.AVATAX ? Cdp.SEGMENT : Cdp.KLAVIYO;
    }

    /** The tax engines of the sandbox. */
    public enum TaxEngine {
        AVATAX,
        TAXJAR;

        /** The value for the setting {@code …_MASTERS_TAX}. */
        public String settingValue() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A merchant with its own Project, OMS and AvaTax. */
    public static SandboxTenant named(String name) {
        return new SandboxTenant(name, name + "-shop", TaxEngine.AVATAX);
    }

    /** The same with another tax engine. */
    public SandboxTenant withTaxEngine(TaxEngine engine) {
        return new SandboxTenant(name, projectKey, engine);
    }

    /** The topic for notifications about inventory, because each service that has a Subscription has its own topic. */
    public String inventoryTopic() {
        return name + "-inventory";
    }

    /** The topic for notifications about customers. */
    public String customerTopic() {
        return name + "-customers";
    }

    /** The topic for notifications that only mails are about, such as those about tokens. */
    public String mailTopic() {
        return name + "-mails";
    }

    /** The secret with which tokens of customers are encrypted while their messages are in the broker. */
    public String tokenStorageSecret() {
        return name + "-token-storage-secret-made-up-for-the-sandbox";
    }

    /** The key for the tenant's customer data platform. */
    public String cdpKey() {
        return name + "-cdp-key";
    }

    /** The secret that the tenant's customer data platform sends when it reports customers. */
    public String cdpWebhookSecret() {
        return name + "-cdp-webhook-secret";
    }

    /** The token for erasures at the tenant's customer data platform. */
    public String cdpControlSecret() {
        return name + "-cdp-control-secret";
    }

    /** The key of the hashes by which customer-sync recognizes guests and erased persons. */
    public String identityKey() {
        return name + "-identity-key-made-up-for-the-sandbox";
    }

    /** The bearer token for the tenant's OMS. */
    public String omsToken() {
        return name + "-oms-token";
    }

    /** The secret that the tenant's OMS signs webhooks with. */
    public String webhookSecret() {
        return name + "-oms-webhook-secret";
    }

    /** The hub's API client in the tenant's Project. */
    public String clientId() {
        return name + "-hub";
    }

    /** The secret of that API client. */
    public String clientSecret() {
        return name + "-hub-secret";
    }

    /** The shop's API client in the tenant's Project. */
    public String shopClientId() {
        return name + "-shop-front";
    }

    /** The secret of that API client. */
    public String shopClientSecret() {
        return name + "-shop-front-secret";
    }

    /** The secret that commercetools sends when it pushes notifications. */
    public String pushSecret() {
        return name + "-push-secret";
    }

    /** The secret that commercetools sends when it calls an Extension. */
    public String extensionSecret() {
        return name + "-extension-secret";
    }

    /** The tenant's account at its tax engine, and the code of its company there. */
    public String taxAccount() {
        return name + "-tax-account";
    }

    /** The license key or token for its tax engine. */
    public String taxSecret() {
        return name + "-tax-secret";
    }
}
