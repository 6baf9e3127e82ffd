package io.integrationhub.stream.dispatch;

/** Pauses and resumes a consumer's reading; a paused consumer goes on polling and keeps its partitions. */
public interface ConsumerSwitch {

    void pause();

    void resume();
}
