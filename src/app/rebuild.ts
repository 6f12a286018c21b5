import { fileKindOf } from '../domain/file.js'
import { actRows, filesAfter } from '../store/acts.js'
import { emptyDerived } from '../store/derived.js'
import { decode } from '../store/encode.js'
import { writeDerived } from '../store/write.js'
import { deriveFile } from './derive.js'
import type { World } from './world.js'

const batch = 200

/** Drops everything derived and makes it again, from facets alone: no key is touched. Answers how many files there were. */
export async function rebuild({ db, law }: World): Promise<number> {
  return db.transaction(async (tx) => {
    await emptyDerived(tx)
    let count = 0
    for (
      let files = await filesAfter(tx, '', batch);
      files.length > 0;
      files = await filesAfter(tx, files.at(-1)!, batch)
    ) {
      const acts = (await actRows(tx, files)).map((row) => decode(row, undefined, 'facets'))
      await writeDerived(
        tx,
        files.filter(fileKindOf).map((file) =>
          deriveFile(
            law,
            acts.filter((act) => act.file === file),
          ),
        ),
      )
      count += files.length
    }
    return count
  })
}
