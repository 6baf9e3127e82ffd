package io.integrationhub.commercetools.client;

import com.commercetools.api.defaultconfig.ServiceRegion;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.http.ClientCredentials;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A tenant's Project and the API client that the hub uses there.
 *
 * @param projectKey Key of the Project, as in its settings in the Merchant Center.
 * @param region Region of the Project, for example gcp-europe-west1. Empty if the URLs are set.
 * @param apiUrl URL of the HTTP API, instead of a region.
 * @param authUrl URL of the authorization service, instead of a region.
 * @param clientId Id of the API client.
 * @param clientSecret Secret of the API client.
 * @param scopes Scopes to ask for, for example manage_orders. Empty for all scopes of the API client.
 * @param timeout Maximum time for one request, from its start to the last byte of the response.
 * @param connectTimeout Maximum time to open a connection.
 * @param concurrency Maximum number of concurrent requests.
 * @param requestsPerSecond Maximum number of requests begun per second; sweeps and backfills use at most half of them.
 * @param outageProbeInterval Time until the first request is let through again after commercetools was unreachable.
 * @param maxRetryAfter Longest pause of all requests that commercetools may ask for with Retry-After; a longer one is
 *     cut to this, and logged.
 * @param allowPlainHttp Whether the URLs may begin with http: on other machines than this one; for stand-ins only.
 */
@ConfigurationProperties("hub.tenants.tenant.commercetools")
record CommercetoolsSettings(
        @NotBlank
        @Pattern(
                regexp = "[a-z0-9][a-z0-9_-]{1,35}|",
                message = "must be a Project key: lower case letters, digits, - and _")
        String projectKey,

        @Nullable ServiceRegion region,
        @Nullable URI apiUrl,
        @Nullable URI authUrl,
        @NotBlank String clientId,
        @NotNull Secret clientSecret,
        @DefaultValue List<String> scopes,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("3s") Duration connectTimeout,

        @DefaultValue("64")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 1000, message = "must be at most 1000")
        int concurrency,

        @DefaultValue("200")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 10_000, message = "must be at most 10000")
        int requestsPerSecond,

        @DefaultValue("10s") Duration outageProbeInterval,
        @DefaultValue("1m") Duration maxRetryAfter,
        @DefaultValue("false") boolean allowPlainHttp) {

    CommercetoolsSettings {
        scopes = List.copyOf(scopes);
    }

    /** The URL of the HTTP API, without a slash at the end. */
    URI api() {
        return withoutSlash(region == null ? given(apiUrl) : URI.create(region.getApiUrl()));
    }

    /** The API client at the authorization service, with the scopes qualified by the Project's key. */
    ClientCredentials clientCredentials() {
        URI auth = withoutSlash(region == null ? given(authUrl) : URI.create(region.getAuthUrl()));
        URI tokenUrl = URI.create(auth + "/oauth/token");
        return new ClientCredentials(tokenUrl, clientId, clientSecret, String.join(" ", qualifiedScopes()));
    }

    private List<String> qualifiedScopes() {
        return scopes.stream()
                .map(scope -> scope.contains(":") ? scope : scope + ":" + projectKey)
                .toList();
    }

    private static URI withoutSlash(URI uri) {
        return URI.create(uri.toString().replaceAll("/+$", ""));
    }

    private static URI given(@Nullable URI uri) {
        if (uri == null) {
            throw new IllegalStateException("Neither region nor URL of commercetools is set");
        }
        return uri;
    }
}
