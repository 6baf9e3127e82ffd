package io.integrationhub.sandbox;

/**
 * One merchant of the sandbox. The secrets are made up and open nothing but the stand-ins.
 *
 * @param name as in topics, variables and paths
 * @param projectKey its commercetools Project
 * @param taxEngine what taxes its carts
 */
public record SandboxTenant(String name, String projectKey, TaxEngine taxEngine) {

    /**
     * The Google Cloud project whose Pub/Sub topics carry the tenants' notifications, as far as anybody believes it.
     */
    static final String PUB_SUB_PROJECT = "sandbox";

    /** A merchant with its own Project, OMS and AvaTax. */
    public static SandboxTenant named(String name) {
        return new SandboxTenant(name, name + "-shop", TaxEngine.AVATAX);
    }

    /** The same with another tax engine. */
    public SandboxTenant taxedBy(TaxEngine engine) {
        return new SandboxTenant(name, projectKey, engine);
    }

    /** Where notifications about inventory go: whoever owns a feed has an address of its own. */
    public String inventoryTopic() {
        return name + "-inventory";
    }

    /** What the hub sends to the tenant's OMS. */
    public String omsToken() {
        return name + "-oms-token";
    }

    /** What the tenant's OMS signs webhooks with. */
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

    /** What commercetools has to show when it pushes notifications. */
    public String pushSecret() {
        return name + "-push-secret";
    }

    /** What commercetools has to show when it calls an Extension. */
    public String extensionSecret() {
        return name + "-extension-secret";
    }

    /** The tenant's account at its tax engine, and the company it keeps documents for. */
    public String taxAccount() {
        return name + "-tax-account";
    }

    /** The licence key or token for its tax engine. */
    public String taxSecret() {
        return name + "-tax-secret";
    }
}
