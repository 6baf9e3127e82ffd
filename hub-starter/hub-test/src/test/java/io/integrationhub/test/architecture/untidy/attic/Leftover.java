package io.integrationhub.test.architecture.untidy.attic;

/** In a room that nobody stated, without @NullMarked. */
class Leftover {}
