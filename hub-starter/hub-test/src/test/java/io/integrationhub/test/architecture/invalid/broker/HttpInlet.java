package io.integrationhub.test.architecture.invalid.broker;

/** A final class that implements a port of the hub, and is public. */
public final class HttpInlet implements Inlet {}
