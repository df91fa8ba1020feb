package org.unspin.cli.records;

import java.util.List;

/** A part of a file: a line, an object, a row, a page. Thread-safe. */
public interface Piece {
    /** Its number, from 1: of the line that it begins in, or of the page. */
    long number();

    /** What messages call it within its file. */
    default String place() {
        return "line " + number();
    }

    /** What a copy of the file has in its place where nothing is restored: as a rule, what stood there. */
    byte[] bytes();

    /** Bytes that it holds in memory. */
    default long size() {
        return bytes().length;
    }

    /**
     * Reads it.
     *
     * @throws BadRecordException if it is not what it should be
     */
    TextRecord read() throws BadRecordException;

    /** A piece that has no text and stays as it is. */
    static Piece untouched(long number, byte[] bytes) {
        TextRecord record = new TextRecord() {
            @Override
            public List<Slot> texts() {
                return List.of();
            }

            @Override
            public byte[] written(List<Answer> answers) {
                return bytes;
            }
        };
        return new ReadPiece(number, bytes, record);
    }

    /**
     * A piece that has been read already.
     *
     * @param number of it
     * @param bytes of it
     * @param read what it is
     */
    record ReadPiece(long number, byte[] bytes, TextRecord read) implements Piece {}
}
