package io.integrationhub.test.architecture.invalid.attic;

/** In a package without a room and without @NullMarked. */
class Leftover {}
