package io.integrationhub.test.architecture.invalid.broker;

/** A port. */
public interface Inlet {}
