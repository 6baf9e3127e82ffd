package io.integrationhub.stream;

/** The tenant does not use the inlet: the system it is for is not this data type's master. */
public record NotMastered() implements Outcome {

    @Override
    public String code() {
        return "not-mastered";
    }

    @Override
    public boolean isThrough() {
        return false;
    }
}
