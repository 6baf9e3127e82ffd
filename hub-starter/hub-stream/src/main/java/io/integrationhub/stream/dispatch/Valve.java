package io.integrationhub.stream.dispatch;

/** Lets a consumer read on, or keeps it from reading; either way it goes on polling. */
public interface Valve {

    void shut();

    void open();
}
