package io.integrationhub.customersync.profile;

/**
 * A keyed hash of what identifies a person, for example an e-mail address: it recognizes the person without storing
 * personal data.
 *
 * @param hex lower-case hexadecimal digits
 */
public record IdentityHash(String hex) {

    @Override
    public String toString() {
        return hex;
    }
}
