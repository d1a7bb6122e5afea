using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace RiskAssessment.Packed;

/// <summary>Words that stay where they are: of a pinned array, or of a file that is mapped into memory.</summary>
internal sealed unsafe class PackedMemory : IDisposable
{
    private readonly GCHandle _pinned;
    private readonly MemoryMappedFile? _file;
    private readonly MemoryMappedViewAccessor? _view;

    internal PackedMemory(ulong[] words)
    {
        _pinned = GCHandle.Alloc(words, GCHandleType.Pinned);
        Words = (ulong*)_pinned.AddrOfPinnedObject();
    }

    /// <summary>Maps a file, whose words begin at an offset.</summary>
    internal PackedMemory(string path, long offset)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        Words = (ulong*)(start + _view.PointerOffset + offset);
    }

    ~PackedMemory() => Unpin();

    internal ulong* Words { get; private set; }

    public void Dispose()
    {
        Unpin();
        if (_view is not null && Words != null)
            _view.SafeMemoryMappedViewHandle.ReleasePointer();
        Words = null;
        _view?.Dispose();
        _file?.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Unpin()
    {
        if (_pinned.IsAllocated)
            _pinned.Free();
    }
}
