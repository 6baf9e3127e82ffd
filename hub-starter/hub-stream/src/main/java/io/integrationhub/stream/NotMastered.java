package io.integrationhub.stream;

/** The tenant does not use the inlet: the system it is for is not this data type's master. */
public record NotMastered() implements Outcome {

    static final String CODE = "not-mastered";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean isThrough() {
        return false;
    }
}
