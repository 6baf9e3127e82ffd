package io.integrationhub.run;

/**
 * What is known of an item at the target: from what was applied, or from a read.
 *
 * @param id its id there
 * @param version its version there; 0 if the target has none
 * @param body its state, in the same canonical form as the desired one, so that equal states are equal
 */
public record Known<T>(String id, long version, T body) {

    @Override
    public String toString() {
        return "Known[id=" + id + ", version=" + version + "]";
    }
}
