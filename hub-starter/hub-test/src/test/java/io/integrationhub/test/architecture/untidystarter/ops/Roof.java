package io.integrationhub.test.architecture.untidystarter.ops;

/** Looks at all the others, and nothing looks back. */
public class Roof {}
